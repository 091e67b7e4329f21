import { Download, Paperclip } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useHost } from '../host/host-context.tsx';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Panel } from '../ui/panel.tsx';
import type { MatterDesk } from './use-matters.ts';

export interface EvidencePanelProps {
  readonly desk: MatterDesk;
  readonly view: CaseView;
  readonly canAdd: boolean;
}

/** Pictures and papers of the buyer. A PDF is saved as a file and never shown in the app. */
export function EvidencePanel({ desk, view, canAdd }: EvidencePanelProps) {
  const text = useText();
  const { binary } = useHost();
  const { evidence } = view.progress;
  const save = async (sha256: string, name: string): Promise<void> => {
    const blob = await binary.evidenceBytes(sha256).catch(() => null);
    if (blob !== null) saveFile(blob, name);
  };
  return (
    <Panel title={text('no-parcel.evidence')} aside={text('no-parcel.evidence.hint')}>
      {evidence.length === 0 ? <p className="text-muted">{text('no-parcel.evidence.none')}</p> : null}
      <ul className="divide-y divide-line">
        {evidence.map(({ evidenceId, sha256, title, kind }) => (
          <ListRow
            key={evidenceId}
            title={<span className="break-all">{title}</span>}
            detail={kind === 'pdf' ? 'PDF' : 'JPEG'}
            aside={
              <Button
                icon={Download}
                onPress={() => void save(sha256, `${sha256.slice(0, 12)}.${kind === 'pdf' ? 'pdf' : 'jpg'}`)}
              >
                {text('no-parcel.evidence.save')}
              </Button>
            }
          />
        ))}
      </ul>
      {canAdd ? (
        <Button
          icon={Paperclip}
          isDisabled={desk.isBusy}
          onPress={() => desk.attach(view.caseId)}
          className="self-start"
        >
          {text('no-parcel.evidence.add')}
        </Button>
      ) : null}
    </Panel>
  );
}

/** Gives a file to the browser to save; it is not opened. */
function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
