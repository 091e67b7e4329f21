import { useQueryClient } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { ScaleCheckView } from '../../../shared/protocol/calls/scale-checks.ts';
import { CheckResult } from '../../check-weight/check-result.tsx';
import { formatMass } from '../../format/mass.ts';
import { useBench } from '../../host/use-bench.ts';
import { callKey } from '../../host/use-call.ts';
import { useChange } from '../../host/use-change.ts';
import { useScale } from '../../host/use-scale.ts';
import { useLocale, useText } from '../../i18n/message.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { StepStrip } from '../../ui/step-strip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ZeroOff } from '../../ui/zero-off.tsx';
import { ChangeNote } from '../change-note.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { CHECK_STEPS, canTake, checkStep } from './check-step.ts';

/** Nine figures of grams are more than any scale at a bench carries. */
const MOST_DIGITS = 7;

/** Checks the scale with a known weight, in steps that follow the pan by themselves. */
export function CheckForm({ usualMg }: { readonly usualMg: number }) {
  const text = useText();
  const locale = useLocale();
  const scale = useScale();
  const queries = useQueryClient();
  const [grams, setGrams] = useState(String(usualMg / 1_000));
  const { run, isRunning, failure } = useChange('scale.checkWeight');
  const [check, setCheck] = useState<ScaleCheckView | null>(null);
  const nominalMg = Number(grams) * 1_000;
  const weighing = useBench().data?.weighing ?? 'not-armed';
  // The scale would give the known weight to the parcel.
  const isParcelWaiting = !['not-armed', 'captured', 'take-check-weight-off'].includes(weighing);
  const step = checkStep(scale, nominalMg);
  const take = async (): Promise<void> => {
    setCheck(null);
    const taken = await run({ nominalMg });
    if (taken === null) return;
    setCheck(taken.check);
    await queries.invalidateQueries({ queryKey: callKey('scale.checks').slice(0, 1) });
  };
  return (
    <SettingsSection title={text('scale-check.title')}>
      <StepStrip currentId={step} steps={CHECK_STEPS.map((id) => ({ id, label: text(`scale-check.step.${id}`) }))} />
      <p className="text-title font-bold">
        {text(`scale-check.say.${step}`, { mass: formatMass(nominalMg, { locale }) })}
      </p>
      {isParcelWaiting ? <Banner meaning="look" title={text('scale-check.parcel-waits')} /> : null}
      <ZeroOff reading={scale?.kind === 'live' ? scale.reading : null} />
      <div>
        <Button
          variant="primary"
          icon={Scale}
          isDisabled={step !== 'take' || !canTake(scale) || nominalMg === 0 || isRunning}
          onPress={() => void take()}
        >
          {text('scale-check.take')}
        </Button>
      </div>
      <ChangeNote failure={failure} done={null} />
      {check === null ? null : <CheckResult check={check} />}
      <TextField
        label={text('scale-check.nominal')}
        inputMode="numeric"
        value={grams}
        onChange={(typed) => setGrams(typed.replaceAll(/\D/g, ''))}
        maxLength={MOST_DIGITS}
      />
    </SettingsSection>
  );
}
