import type { CaseView } from '../../shared/protocol/case-view.ts';

/** The currency an amount without one is meant in: that of the return's lines. */
export function usualCurrency({ lines }: Pick<CaseView, 'lines'>): string | null {
  return lines.find(({ currency }) => currency !== null)?.currency ?? null;
}
