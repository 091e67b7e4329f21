import type { ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { freightEntries } from '../format/freight-entries.ts';
import { itemName } from '../format/item-name.ts';
import { formatDate, formatDateTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Evidence } from './evidence.tsx';
import { MoneyBothWays } from './money-both-ways.tsx';

/** One thing to decide: why a second person is asked, the money both ways, what was found and what was photographed. */
export function ApprovalCard({ approval }: { readonly approval: ApprovalView }) {
  const text = useText();
  const { matter, money, ruleIds } = approval;
  return (
    <article data-approval={approval.approvalId} className="@container flex min-w-0 flex-col gap-6 bg-surface p-6">
      <header className="flex flex-col gap-1">
        <h2 className="text-item font-bold text-balance">{nameOf(approval)}</h2>
        <p>
          <strong>{text(`people.approval.matter.${matter}`)}</strong>{' '}
          <span className="raw text-small text-muted">{ruleIds.join(' ')}</span>
        </p>
      </header>
      {money === null ? null : <MoneyBothWays money={money} />}
      {approval.isSecondPerson ? null : <MeaningLabel meaning="look">{text('people.approval.own')}</MeaningLabel>}
      <div className="grid gap-6 @min-[56rem]:grid-cols-2">
        <Facts approval={approval} />
        <Evidence photos={approval.case.photos} />
      </div>
    </article>
  );
}

function Facts({ approval }: { readonly approval: ApprovalView }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const { requestedBy, requestedAtMs, orderState, route, dueOn } = approval;
  const asked = `${requestedBy.name}, ${formatDateTime(requestedAtMs, { locale, timeZone })}`;
  return (
    <KeyValue
      entries={[
        ...approval.case.lines.map((line) => ({
          key: line.lineId,
          label: itemName(line, locale),
          value: text('people.approval.found', {
            good: line.good,
            defective: line.defective,
            missing: line.missing,
            expected: line.expected,
          }),
        })),
        ...withheldIn(approval).map(({ lineId, quantity, ruleIds }) => ({
          key: `held ${lineId}`,
          label: text('people.approval.held'),
          value: text('people.approval.held.units', {
            count: quantity,
            item: itemOf(approval, lineId, locale),
            rules: ruleIds.join(' '),
          }),
        })),
        ...freightEntries(approval.case, text, locale),
        { key: 'asked', label: text('people.approval.asked-by'), value: asked },
        {
          key: 'route',
          label: text('people.approval.route'),
          value: text(`people.approval.route.${route}`, { state: orderState ?? '' }),
        },
        ...(dueOn === null
          ? []
          : [{ key: 'due', label: text('people.approval.due'), value: formatDate(dueOn, locale) }]),
      ]}
    />
  );
}

/** The units this decision is about, where it is about some that the rules hold back. */
function withheldIn({ matter, money, case: { goods } }: ApprovalView) {
  return matter === 'withheld-refund' ? goods.withheld.filter(({ currency }) => currency === money?.currency) : [];
}

function itemOf({ case: { lines } }: ApprovalView, lineId: string, locale: string): string {
  const line = lines.find((other) => other.lineId === lineId);
  return line ? itemName(line, locale) : lineId;
}

/** How people name a case: its RMA, else its tracking number. */
export function nameOf({ case: { rmaNumbers, parcels }, caseId }: ApprovalView): string {
  return rmaNumbers[0] ?? parcels[0]?.trackingNumber ?? caseId;
}
