import type { ReactNode } from 'react';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { formatAmount } from '../format/money.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { MeaningIcon } from '../ui/meaning.tsx';
import { type ClockTerms, DeadlineClock } from './deadline-clock.tsx';
import { goodsNames } from './goods-names.ts';
import { amountOf, type GridColumn } from './grid-columns.ts';

export interface CellContentProps {
  readonly claim: ClaimView;
  readonly column: GridColumn;
  readonly terms: ClockTerms;
}

/** What a cell of the grid shows while nobody edits it. */
export function CellContent({ claim, column, terms }: CellContentProps): ReactNode {
  const text = useText();
  const locale = useLocale();
  switch (column) {
    case 'trackingNumber':
      return (
        <TwoLines
          first={claim.trackingNumber ?? claim.basis.rmaNumber ?? '–'}
          second={claim.carrier ?? text('claims.carrier.none')}
        />
      );
    case 'kind':
      return <TwoLines first={text(`claims.kind.${claim.kind}`)} second={goodsNames(claim, locale)} />;
    case 'deadlineOn':
      return <DeadlineClock claim={claim} terms={terms} />;
    case 'status':
      return <Status claim={claim} />;
    case 'currency':
      return claim.currency ?? '–';
    default:
      return <Amount claim={claim} column={column} />;
  }
}

function TwoLines({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-col leading-snug">
      <span className="truncate">{first}</span>
      <span className="truncate text-muted">{second}</span>
    </span>
  );
}

/** The status, and a sign when there is something to look at; what it is stands in the panel. */
function Status({ claim }: { readonly claim: ClaimView }) {
  const text = useText();
  const flags = claim.flags.map((flag) => text(`claims.flag.${flag}`)).join('. ');
  return (
    <span className="flex items-center gap-2">
      <span className={claim.isTaken ? 'font-semibold' : 'text-soft'}>{text(`claims.status.${claim.status}`)}</span>
      {flags === '' ? null : (
        <span title={flags} className="text-look-text">
          <MeaningIcon meaning="look" className="size-5" />
          <span className="sr-only">{flags}</span>
        </span>
      )}
    </span>
  );
}

function Amount({ claim, column }: Omit<CellContentProps, 'terms'>) {
  const locale = useLocale();
  const field = amountOf(column) ?? 'differenceMinor';
  const minor = claim[field];
  if (claim.status === 'not-claimed' || minor === null || claim.currency === null) return null;
  return formatAmount(minor, claim.currency, locale);
}
