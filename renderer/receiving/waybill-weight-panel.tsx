import { Check } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { FirstFocus } from '../ui/first-focus.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useIntake } from './intake-provider.tsx';
import { labelMassMgOf } from './label-mass-typed.ts';

/** What the carrier's label says the parcel weighed at pick-up (S25), beside the photograph of the label. */
export function WaybillWeightPanel() {
  const text = useText();
  const locale = useLocale();
  const intake = useIntake();
  const [typed, setTyped] = useState('');
  const massMg = labelMassMgOf(typed);
  const record = (): void => {
    if (massMg !== null) intake.do({ kind: 'waybill-weight', massMg });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    record();
  };
  return (
    <section data-question="" className="flex flex-col gap-4">
      <h2 className="text-title leading-tight font-bold text-balance">{text('weight.waybill.question')}</h2>
      <p className="text-soft">{text('weight.waybill.text')}</p>
      <FirstFocus>
        <TextField
          label={text('weight.waybill.label')}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          hint={
            massMg === null
              ? text('weight.waybill.hint')
              : text('weight.waybill.said', { mass: formatMass(massMg, { locale }) })
          }
          error={typed === '' || massMg !== null ? null : text('weight.waybill.invalid')}
        />
      </FirstFocus>
      <Button variant="primary" icon={Check} className="self-start" isDisabled={massMg === null} onPress={record}>
        {text('weight.waybill.record')}
      </Button>
    </section>
  );
}
