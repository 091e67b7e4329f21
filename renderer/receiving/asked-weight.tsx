import { X } from 'lucide-react';
import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { weightWord } from './weight-state.ts';

export interface AskedWeightProps {
  readonly what: Exclude<WeighedThing, 'parcel'>;
  readonly bench: BenchView;
  readonly scale: ScaleState | null;
}

/** The empty packaging, or everything received, is to go on the scale: its next stable reading is that. */
export function AskedWeight({ what, bench, scale }: AskedWeightProps) {
  const text = useText();
  const intake = useIntake();
  const { meaning, word, remedy, portName } = weightWord(scale, bench.weighing);
  const reading = scale?.kind === 'live' || scale?.kind === 'stale' ? scale.reading : null;
  return (
    <div data-weight-asked={what}>
      <Panel title={text(`weight.ask.${what}`)}>
        <p className="text-title leading-tight font-bold text-balance">{text(`weight.ask.${what}.text`)}</p>
        <WeightGauge
          massMg={bench.weighing === 'waiting-for-load' ? null : (reading?.massMg ?? null)}
          {...(reading?.divisionMg ? { divisionMg: reading.divisionMg } : {})}
          state={{ meaning, label: text(word, { portName }) }}
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
