import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { useText } from '../i18n/message.tsx';
import { Panel } from '../ui/panel.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import { ZeroOff } from '../ui/zero-off.tsx';
import { useIntakeState } from './intake-provider.tsx';
import { weightWord } from './weight-state.ts';

export interface CheckGaugeProps {
  readonly standing: BenchScaleCheck | null;
  readonly scale: ScaleState | null;
}

/** What the scale shows under the known weight, against what it should show. */
export function CheckGauge({ standing, scale }: CheckGaugeProps) {
  const text = useText();
  const stage = useIntakeState('check')?.watch.stage;
  const { meaning, word, remedy, portName } = weightWord(scale, 'not-armed');
  const reading = scale?.kind === 'live' || scale?.kind === 'stale' ? scale.reading : null;
  const divisionMg = reading?.divisionMg ?? null;
  // An empty pan is not "1 000 g too light": a comparison begins with the weight.
  const isOn = stage === 'take' || stage === 'taken';
  return (
    <Panel title={text('ui.weight.label')}>
      <WeightGauge
        massMg={reading?.massMg ?? null}
        {...(divisionMg === null ? {} : { divisionMg })}
        {...(isOn && standing !== null && divisionMg !== null
          ? { expected: { massMg: standing.nominalMg, toleranceMg: standing.toleranceDivisions * divisionMg } }
          : {})}
        state={{ meaning, label: text(word, { portName }) }}
      />
      {remedy === null ? null : <p className="text-small text-soft">{text(remedy, { portName })}</p>}
      <ZeroOff reading={reading} />
    </Panel>
  );
}
