import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { MeaningLabel } from './meaning-label.tsx';

/** Says that the empty pan was off zero, and what to do; nothing while it was not. It blocks nothing (B2). */
export function ZeroOff({ reading }: { readonly reading: ScaleReading | null }) {
  const text = useText();
  const locale = useLocale();
  if (reading?.zeroOffMg === undefined) return null;
  const { zeroOffMg, divisionMg } = reading;
  const mass = formatMass(zeroOffMg, { locale, ...(divisionMg === null ? {} : { divisionMg }) });
  return (
    <p className="text-small" data-zero-off={zeroOffMg}>
      <MeaningLabel meaning="look">{text('scale.zero-off', { mass })}</MeaningLabel>
    </p>
  );
}
