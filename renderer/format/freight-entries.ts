import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { Text } from '../i18n/message.tsx';
import { formatMoney } from './money.ts';

/** S88: each leg's freight as estimated beside as billed, and what it is dearer or cheaper by. */
export function freightEntries({ progress }: CaseView, text: Text, locale: string) {
  return progress.freightLegs.map(({ leg, currency, estimateMinor, billedMinor, varianceMinor }) => {
    const amount = (minor: number): string => formatMoney(minor, currency, locale);
    const pieces = [
      ...(estimateMinor === null ? [] : [text('arrival.freight.estimated', { amount: amount(estimateMinor) })]),
      ...(billedMinor === null ? [] : [text('arrival.freight.was-billed', { amount: amount(billedMinor) })]),
      ...(varianceMinor === null ? [] : [varianceText(varianceMinor, amount, text)]),
    ];
    const label = text('arrival.freight.of-leg', { leg: text(`arrival.freight.leg.${leg}`) });
    return { key: `freight ${leg} ${currency}`, label, value: pieces.join(' · ') };
  });
}

function varianceText(minor: number, amount: (minor: number) => string, text: Text): string {
  if (minor === 0) return text('arrival.freight.as-estimated');
  const values = { amount: amount(Math.abs(minor)) };
  return minor > 0 ? text('arrival.freight.dearer', values) : text('arrival.freight.cheaper', values);
}
