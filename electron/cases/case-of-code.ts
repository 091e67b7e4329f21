import type { Candidate } from '../../shared/domain/code/candidate.ts';
import type { CaseRowStore, CodeHit } from '../store/case-row-store.ts';

/** Codes that stand on a parcel or a unit of a case, the surest first. */
const KINDS = ['hold', 'tracking', 'unit', 'rma', 'order'] as const;

/**
 * The case whose label this is, if one is: by hold number, tracking number, unit label, RMA or order. One that is not
 * closed goes before one that is: numbers are used again.
 */
export function caseOfCode(
  candidates: readonly Candidate[],
  { caseRows }: { readonly caseRows: CaseRowStore },
): CodeHit | null {
  const hits = candidates.flatMap(({ key }) => KINDS.flatMap((kind) => caseRows.byCode(kind, key)));
  return hits.find(({ status }) => status === 'parked' || status === 'open') ?? hits[0] ?? null;
}
