import type { CaseView, LineView } from '../../shared/protocol/case-view.ts';
import { formatMoney } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import type { Meaning } from '../ui/meaning.tsx';

const MEANINGS: Readonly<Record<'eligible' | 'not-eligible' | 'cannot-tell', Meaning>> = {
  eligible: 'done',
  'not-eligible': 'stop',
  'cannot-tell': 'look',
};

/** Whether the goods may come back (S13-S16): the verdict, its rule and why, and what it holds back. */
export function EligibilityVerdict({ line, view }: { readonly line: LineView; readonly view: CaseView }) {
  const text = useText();
  const locale = useLocale();
  const { eligibility } = line.goods;
  if (eligibility === null || view.goods.eligibility === null) return null;
  const [finding] = eligibility.findings;
  const held = view.goods.withheld.find(({ lineId }) => lineId === line.lineId);
  return (
    <section data-eligibility={eligibility.verdict} className="border-t border-line px-3 py-2">
      <MeaningLabel meaning={MEANINGS[eligibility.verdict]}>
        {text(`goods.eligibility.${eligibility.verdict}`)}
      </MeaningLabel>
      {finding === undefined ? null : (
        <p className="text-small text-soft">
          {text('goods.eligibility.why', { why: text(`goods.why.${finding.why}`), rule: finding.ruleId })}
        </p>
      )}
      {held === undefined || held.amountMinor === null || held.currency === null ? null : (
        <p className="text-small font-semibold">
          {text('goods.withheld', { amount: formatMoney(held.amountMinor, held.currency, locale) })}
        </p>
      )}
    </section>
  );
}
