import type { Candidate } from '../../shared/domain/code/candidate.ts';
import type { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { CaseCodeKind } from '../../shared/views/case-rows.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** What a code leads to on this bench. `choice` names it, so that a person can pick one of several. */
export type CodeMeaning =
  | {
      readonly kind: 'parcel';
      readonly choice: string;
      readonly label: string;
      readonly caseId: string;
      readonly parcelId: string;
      readonly status: string;
    }
  | {
      readonly kind: 'case';
      readonly choice: string;
      readonly label: string;
      readonly caseId: string;
      readonly status: string;
    }
  | { readonly kind: 'expected'; readonly choice: string; readonly label: string; readonly expected: ExpectedReturn }
  | { readonly kind: 'item'; readonly choice: string; readonly label: string; readonly item: CatalogueItem };

export interface Lookups {
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
}

/**
 * Resolves the candidates of a code against received parcels, cases, expected returns and the catalogue (DESIGN.md 6).
 * Distinct meanings, likeliest first; empty when nobody knows the code.
 */
export function meaningsOf(candidates: readonly Candidate[], lookups: Lookups): readonly CodeMeaning[] {
  const found = candidates.flatMap(({ key, value, kind }) => [
    ...parcels(key, value, lookups),
    ...casesBy('unit', key, value, lookups),
    ...returns(key, lookups),
    ...(kind === 'gtin' ? items(lookups.reference.itemByGtin(value)) : items(lookups.reference.itemBySku(value))),
  ]);
  return [...new Map(found.map((meaning) => [meaning.choice, meaning])).values()];
}

/** A parcel that has been received; the newest case of a number that was used before. */
function parcels(key: string, label: string, { caseRows }: Lookups): CodeMeaning[] {
  const [hit] = caseRows.byCode('tracking', key);
  if (!hit?.parcelId) return [];
  const { caseId, parcelId, status } = hit;
  return [{ kind: 'parcel', choice: `parcel:${parcelId}`, label, caseId, parcelId, status }];
}

function casesBy(by: CaseCodeKind, key: string, label: string, { caseRows }: Lookups): CodeMeaning[] {
  const [hit] = caseRows.byCode(by, key);
  return hit ? [{ kind: 'case', choice: `case:${hit.caseId}`, label, caseId: hit.caseId, status: hit.status }] : [];
}

/** Announced returns under this tracking number, RMA or order. One whose parcel is here already is found above. */
function returns(key: string, lookups: Lookups): CodeMeaning[] {
  const { reference, caseRows } = lookups;
  const byRma = reference.returnByRma(key);
  const announced = [
    ...(caseRows.byCode('tracking', key).length > 0 ? [] : reference.returnsByTracking(key)),
    ...(byRma ? [byRma] : []),
    ...reference.returnsByOrder(key),
  ];
  return announced.map((expected) => ({
    kind: 'expected',
    choice: `rma:${expected.rmaNumber}`,
    label: expected.rmaNumber,
    expected,
  }));
}

function items(item: CatalogueItem | null): CodeMeaning[] {
  return item ? [{ kind: 'item', choice: `item:${item.sku}`, label: item.name, item }] : [];
}
