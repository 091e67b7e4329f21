import { useState } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { MatterDesk } from './use-matters.ts';

export interface DeclaredWeightProps {
  readonly desk: MatterDesk;
  readonly view: CaseView;
  readonly canChange: boolean;
}

/** S24: what the buyer's scale is said to show. It is kept as a statement and counts as no weight of ours. */
export function DeclaredWeight({ desk, view, canChange }: DeclaredWeightProps) {
  const text = useText();
  const locale = useLocale();
  const [grams, setGrams] = useState('');
  const declared = view.progress.declaredWeight;
  const declaredMg = /^\d{1,7}$/.test(grams.trim()) ? Number(grams.trim()) * 1_000 : 0;
  const keep = (): void =>
    desk.change((send) => send('matter.declareWeight', { caseId: view.caseId, declaredMg, sha256: null }));
  return (
    <div className="flex flex-wrap items-end gap-3">
      {canChange ? (
        <>
          <TextField
            label={text('no-parcel.declared')}
            value={grams}
            onChange={setGrams}
            inputMode="numeric"
            maxLength={7}
          />
          <Button isDisabled={declaredMg === 0 || desk.isBusy} onPress={keep}>
            {text('no-parcel.declared.keep')}
          </Button>
        </>
      ) : null}
      {declared === null ? null : (
        <p className="py-2 font-semibold text-look-text">
          {text('no-parcel.declared.shown', { mass: formatMass(declared.declaredMg, { locale }) })}
        </p>
      )}
    </div>
  );
}
