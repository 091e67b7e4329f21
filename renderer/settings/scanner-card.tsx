import { Trash2 } from 'lucide-react';
import type { ScannerProfile } from '../../shared/domain/scanner-profile.ts';
import type { ScannerState } from '../../shared/protocol/scanner-state.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

export interface ScannerCardProps {
  readonly profile: ScannerProfile;
  readonly state: ScannerState;
  readonly canRemove: boolean;
  readonly onRemove: () => void;
}

/** One scanner: whether it is there, what to do when not, and how it is connected. */
export function ScannerCard({ profile, state, canRemove, onRemove }: ScannerCardProps) {
  const text = useText();
  const { kind, lostCodes } = state;
  const isWell = kind === 'ready' || kind === 'opening';
  const meaning = kind === 'ready' ? 'done' : kind === 'opening' ? 'waiting' : 'stop';
  return (
    <section className="@container flex flex-col gap-3 border-2 border-line p-4">
      <h3 className="text-title font-bold wrap-anywhere">{profile.name}</h3>
      <div role="status">
        <MeaningLabel meaning={meaning}>{text(`scanner.state.${kind}`)}</MeaningLabel>
        {isWell ? null : (
          <p className="text-soft">{text(`scanner.state.${kind}.remedy`, { portName: profile.path })}</p>
        )}
        {lostCodes === 0 ? null : (
          <MeaningLabel meaning="look">{text('scanner.lost', { count: lostCodes })}</MeaningLabel>
        )}
      </div>
      <KeyValue
        entries={[
          { key: 'port', label: text('scanner.port'), value: <span className="raw">{profile.path}</span> },
          { key: 'ends', label: text('scanner.ends'), value: text(`scanner.ends.${profile.endsWith}`) },
        ]}
      />
      {canRemove ? (
        <div>
          <Button variant="quiet" icon={Trash2} onPress={onRemove}>
            {text('scanner.remove')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
