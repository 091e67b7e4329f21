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

/** Whether the goods may come back (S13-S16): the verdict, its rule and why; and what the rules hold back (S19 too). */
export function EligibilityVerdict({ line, view }: { readonly line: LineView; readonly view: CaseView }) {
  const eligibility = view.goods.eligibility === null ? null : line.goods.eligibility;
  const held = view.goods.withheld.find(({ lineId }) => lineId === line.lineId);
  if (eligibility === null && held === undefined) return null;
  return (
    <section data-eligibility={eligibility?.verdict} className="border-t border-line px-3 py-2">
      {eligibility === null ? null : <Verdict eligibility={eligibility} />}
      {held === undefined ? null : <Held held={held} />}
    </section>
  );
}

function Verdict({ eligibility }: { readonly eligibility: NonNullable<LineView['goods']['eligibility']> }) {
  const text = useText();
  const [finding] = eligibility.findings;
  return (
    <>
      <MeaningLabel meaning={MEANINGS[eligibility.verdict]}>
        {text(`goods.eligibility.${eligibility.verdict}`)}
      </MeaningLabel>
      {finding === undefined ? null : (
        <p className="text-small text-soft">
          {text('goods.eligibility.why', { why: text(`goods.why.${finding.why}`), rule: finding.ruleId })}
        </p>
      )}
    </>
  );
}

function Held({ held }: { readonly held: CaseView['goods']['withheld'][number] }) {
  const text = useText();
  const locale = useLocale();
  if (held.amountMinor === null || held.currency === null) return null;
  const amount = formatMoney(held.amountMinor, held.currency, locale);
  return <p className="text-small font-semibold">{text('goods.withheld', { amount })}</p>;
}
