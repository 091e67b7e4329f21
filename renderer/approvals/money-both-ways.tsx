import type { ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { formatMoney } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';

/** S109: what was paid, what goes back and what stays, beside each other, so that no two of them are swapped. */
export function MoneyBothWays({ money }: { readonly money: NonNullable<ApprovalView['money']> }) {
  const text = useText();
  const locale = useLocale();
  const amount = (minor: number): string => formatMoney(minor, money.currency, locale);
  const { paidMinor, keptMinor, refundMinor, besideMinor, limitMinor } = money;
  return (
    <div className="flex flex-col gap-2">
      <dl className="grid grid-cols-3 gap-px border-y border-line bg-line">
        {paidMinor === null ? null : <Figure label={text('people.approval.paid')} value={amount(paidMinor)} />}
        <Figure label={text('people.approval.refund')} value={amount(refundMinor)} isMain />
        {keptMinor === null ? null : <Figure label={text('people.approval.keeps')} value={amount(keptMinor)} />}
      </dl>
      {besideMinor === 0 ? null : <p>{text('people.approval.beside', { amount: amount(besideMinor) })}</p>}
      {limitMinor === null ? null : (
        <p className="text-small text-soft">{text('people.approval.limit', { amount: amount(limitMinor) })}</p>
      )}
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly isMain?: boolean;
}

function Figure({ label, value, isMain = false }: FigureProps) {
  return (
    <div className="flex flex-col gap-1 bg-surface p-4">
      <dt className="text-small text-muted">{label}</dt>
      <dd className={isMain ? 'text-item leading-tight font-bold text-accent' : 'text-title font-semibold'}>{value}</dd>
    </div>
  );
}
