import type { CheckedWeight } from '../../shared/domain/weighing/check-weight.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

/** What a check of the scale found, and what to do when it is not as it should be. */
export function CheckResult({ check }: { readonly check: Omit<CheckedWeight, 'rawHex'> }) {
  const text = useText();
  const locale = useLocale();
  const { verdict, shownMg, nominalMg, toleranceMg, divisionMg } = check;
  const show = (massMg: number): string => formatMass(massMg, { locale, divisionMg });
  const values = { shown: show(shownMg), nominal: show(nominalMg), tolerance: show(toleranceMg) };
  return (
    <div role="status" className="flex flex-col gap-1" data-check-result={verdict}>
      <p className="text-title">
        <MeaningLabel meaning={verdict === 'within' ? 'done' : 'look'}>
          {text(`scale-check.result.${verdict}`, values)}
        </MeaningLabel>
      </p>
      {verdict === 'within' ? null : <p className="text-soft">{text('scale-check.outside.do')}</p>}
    </div>
  );
}
