import type { ClaimView } from '../../shared/protocol/claim-view.ts';

/** Columns of the grid, in order. The amounts and the status are edited in place, the rest beside it. */
export const GRID_COLUMNS = [
  'trackingNumber',
  'kind',
  'deadlineOn',
  'status',
  'currency',
  'claimed',
  'approved',
  'paid',
  'difference',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

const AMOUNTS = { claimed: 'claimedMinor', approved: 'approvedMinor', paid: 'paidMinor' } as const;
export type EditedAmount = (typeof AMOUNTS)[keyof typeof AMOUNTS];

/** The amount that a column edits; null for a column that edits none. */
export function amountOf(column: GridColumn): EditedAmount | null {
  return Object.entries(AMOUNTS).find(([name]) => name === column)?.[1] ?? null;
}

/** Figures stand at the end of their column. */
export const isFigure = (column: GridColumn): boolean => amountOf(column) !== null || column === 'difference';

/** Whether a cell can be edited where it stands: a row without a claim has nothing to edit. */
export function canEdit(claim: ClaimView, column: GridColumn): boolean {
  if (claim.status === 'not-claimed') return false;
  return column === 'status' || (amountOf(column) !== null && claim.currency !== null);
}
