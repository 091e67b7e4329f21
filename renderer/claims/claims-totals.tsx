import { type ClaimTotal, claimTotals, totalKey } from '../../shared/claim/claim-totals.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { formatAmount } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';

const AMOUNTS = ['claimed', 'approved', 'paid', 'difference'] as const;

/** Totals per carrier and currency, always in view under the grid. Nothing is added across currencies. */
export function ClaimsTotals({ claims }: { readonly claims: readonly ClaimView[] }) {
  const text = useText();
  const totals = claimTotals(claims, 'carrier');
  if (totals.length === 0) return null;
  return (
    <div className="scroll-cue max-h-44 shrink-0 border-t-2 border-control">
      <table aria-label={text('claims.totals.label')} className="w-full text-small">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="px-2 py-1.5 text-start font-semibold">
              {text('claims.sheet.total')}
            </th>
            <th scope="col" className="px-2 py-1.5 text-start font-semibold">
              {text('claims.column.currency')}
            </th>
            {AMOUNTS.map((column) => (
              <th key={column} scope="col" className="w-28 px-2 py-1.5 text-end font-semibold">
                {text(`claims.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <TotalRow key={totalKey(total)} total={total} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TotalRow({ total }: { readonly total: ClaimTotal }) {
  const text = useText();
  const locale = useLocale();
  const { carrier, currency, count } = total;
  return (
    <tr className="font-semibold">
      <th scope="row" className="px-2 py-1 text-start whitespace-nowrap">
        {carrier ?? text('claims.carrier.none')}
        <span className="ms-3 font-normal text-muted">{text('claims.totals.count', { count })}</span>
      </th>
      <td className="px-2 py-1">{currency ?? '–'}</td>
      {AMOUNTS.map((column) => (
        <td key={column} className="px-2 py-1 text-end whitespace-nowrap">
          {currency === null ? '–' : formatAmount(total[`${column}Minor`], currency, locale)}
        </td>
      ))}
    </tr>
  );
}
