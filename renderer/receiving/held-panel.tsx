import { PackageOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import type { HeldParcel } from './intake-state.ts';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';

/** The parcel in hand has its number: label, then shelf. It stands until the next parcel is scanned. */
export function HeldPanel({ held }: { readonly held: HeldParcel }) {
  const text = useText();
  const host = useHost();
  const [hasFailed, setHasFailed] = useState(false);
  const show = async (): Promise<void> => setHasFailed(!(await openDocument(host, held.fileName)));
  return (
    <Panel title={text('unidentified.held.title')}>
      <p className="text-status leading-none font-bold" data-hold-number={held.number} data-file-name={held.fileName}>
        {held.number}
      </p>
      <p className="text-item font-bold">
        {held.shelf === null
          ? text('unidentified.held.no-shelf')
          : text('unidentified.held.text', { shelf: held.shelf })}
      </p>
      {hasFailed ? <p className="text-small text-stop-text">{text('receiving.document.failed')}</p> : null}
      <Button icon={Printer} className="self-start" onPress={() => void show()}>
        {text('unidentified.held.print')}
      </Button>
    </Panel>
  );
}

/** The way to a case for a parcel that has nothing to scan on it. */
export function NoLabelButton() {
  const text = useText();
  const intake = useIntake();
  return (
    <Button
      icon={PackageOpen}
      keyHint={KEY.noLabel}
      barcode="CMDNOLABEL"
      className="self-start"
      onPress={() => intake.do({ kind: 'no-label' })}
    >
      {text('unidentified.no-label')}
    </Button>
  );
}
