import { Check } from 'lucide-react';
import type { ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { PROTOCOL_NAMES } from '../../format/protocol-names.ts';

export interface CandidateCardProps {
  readonly candidate: ScaleCandidate;
  /** The only one: taking it is the next action. Else it is one of two answers. */
  readonly isOnly: boolean;
  readonly onTake: (candidate: ScaleCandidate) => void;
}

/** A kind of scale that explains the line: its live value as large as a display, so that both can be compared. */
export function CandidateCard({ candidate, isOnly, onTake }: CandidateCardProps) {
  const text = useText();
  const { protocol, baudRate, parity, valueText, unit, stable, explainedPercent } = candidate;
  return (
    <section className="flex min-w-0 flex-col gap-3 border-2 border-line p-4">
      <p data-live-value className="text-status font-bold wrap-anywhere">
        {valueText ?? '–'}
        {unit === null ? null : <span className="ms-2 text-title text-muted">{unit}</span>}
      </p>
      {stable === null ? null : (
        <MeaningLabel meaning={stable ? 'done' : 'waiting'}>
          {text(stable ? 'scale.reading.stable' : 'scale.reading.unstable')}
        </MeaningLabel>
      )}
      <p className="font-semibold">{PROTOCOL_NAMES[protocol]}</p>
      <p className="text-small text-muted">
        {text('scale-setup.candidate.line', {
          baud: String(baudRate),
          parity: text(`scale-setup.parity.${parity}`),
          percent: explainedPercent,
        })}
      </p>
      <Button
        variant={isOnly ? 'primary' : 'choice'}
        icon={Check}
        isDisabled={valueText === null}
        onPress={() => onTake(candidate)}
      >
        {text(isOnly ? 'scale-setup.candidate.take' : 'scale-setup.candidate.this-one')}
      </Button>
    </section>
  );
}
