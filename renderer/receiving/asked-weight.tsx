import { X } from 'lucide-react';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import type { AskedOnScale } from './asked-on-scale.ts';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { weightWord } from './weight-state.ts';

/** What to do stands above already: beside the figure stands what the pan is like. */
const PAN_WORDS: ReadonlyMap<MessageId, MessageId> = new Map([
  ['scale.weighing.take-last-parcel-off', 'weight.pan.loaded'],
  ['scale.weighing.take-check-weight-off', 'weight.pan.loaded'],
  ['scale.weighing.waiting-for-load', 'weight.pan.empty'],
]);

export interface AskedWeightProps {
  readonly onScale: AskedOnScale;
  readonly bench: BenchView;
  readonly scale: ScaleState | null;
}

/** The empty packaging, or everything received, is to go on the scale: its next stable reading is that. */
export function AskedWeight({ onScale: { what, isPanFree }, bench, scale }: AskedWeightProps) {
  const text = useText();
  const intake = useIntake();
  const { meaning, word, remedy, portName } = weightWord(scale, bench.weighing);
  const step = text(`weight.ask.${what}.text`);
  const reading = scale?.kind === 'live' || scale?.kind === 'stale' ? scale.reading : null;
  return (
    <div data-weight-asked={what}>
      <Panel title={text(`weight.ask.${what}`)}>
        <p className="text-title leading-tight font-bold text-balance">
          {isPanFree ? step : text('scale.weighing.take-last-parcel-off')}
        </p>
        {isPanFree ? null : <p className="text-soft text-balance">{text('weight.ask.then', { what: step })}</p>}
        <WeightGauge
          massMg={bench.weighing === 'waiting-for-load' ? null : (reading?.massMg ?? null)}
          {...(reading?.divisionMg ? { divisionMg: reading.divisionMg } : {})}
          state={{ meaning, label: text(PAN_WORDS.get(word) ?? word, { portName }) }}
        />
        {remedy === null ? null : <p className="text-small text-soft">{text(remedy, { portName })}</p>}
        <Button
          icon={X}
          className="self-start"
          keyHint={KEY.back}
          aria-keyshortcuts={KEY.back}
          onPress={() => intake.do({ kind: 'weigh-leave' })}
        >
          {text('weight.leave')}
        </Button>
      </Panel>
    </div>
  );
}
