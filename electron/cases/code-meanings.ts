import type { Candidate, CandidateKind, CheckOutcome } from '../../shared/domain/code/candidate.ts';
import { bestCheck } from '../../shared/domain/code/remembered-order.ts';
import type { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { CaseCodeKind } from '../../shared/views/case-rows.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** What a code leads to on this bench. `choice` names it, so that a person can pick one of several. */
export type CodeMeaning = Found & {
  /** What the check digits say of the number by which it was found. */
  readonly check: CheckOutcome;
};

type Found =
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
  | {
      readonly kind: 'expected';
      readonly choice: string;
      readonly label: string;
      readonly expected: ExpectedReturn;
      /** The announced number that was scanned; null when it was the slip's RMA or order number. */
      readonly scannedNumber: string | null;
    }
  | { readonly kind: 'shipment'; readonly choice: string; readonly label: string; readonly shipment: OutboundShipment }
  | { readonly kind: 'item'; readonly choice: string; readonly label: string; readonly item: CatalogueItem };

export interface Lookups {
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
}

/**
 * Resolves the candidates of a code against received parcels, cases, expected returns, outbound shipments and the catalogue (DESIGN.md 6).
 * Distinct meanings, likeliest first; empty when nobody knows the code.
 */
export function meaningsOf(candidates: readonly Candidate[], lookups: Lookups): readonly CodeMeaning[] {
  // One number in many formats is looked up once.
  const numbers = new Map(
    candidates.map((candidate) => [`${candidate.kind === 'gtin'} ${candidate.value}`, candidate]),
  );
  const found = [...numbers.values()].flatMap((number) =>
    foundUnder(number, lookups).map((meaning) => ({ ...meaning, check: checkOf(meaning, number.key, candidates) })),
  );
  return distinct(found);
}

function foundUnder({ key, value, kind }: Candidate, lookups: Lookups): Found[] {
  return [
    ...parcels(key, value, lookups),
    ...casesBy('unit', key, value, lookups),
    ...casesBy('hold', key, value, lookups),
    ...returns(key, lookups),
    ...(kind === 'gtin' ? items(lookups.reference.itemByGtin(value)) : items(lookups.reference.itemBySku(value))),
  ];
}

const WAYBILL: readonly CandidateKind[] = ['tracking', 'sscc'];
const SLIP: readonly CandidateKind[] = ['rma', 'order'];
/** Whose check digits speak for a meaning: those of a waybill say nothing of a thing in the box. */
const SPEAKING: Readonly<{ [Kind in Found['kind']]: readonly CandidateKind[] }> = {
  parcel: WAYBILL,
  expected: WAYBILL,
  shipment: WAYBILL,
  case: [],
  item: ['gtin', 'sku', 'text'],
};

function checkOf(meaning: Found, key: string, candidates: readonly Candidate[]): CheckOutcome {
  const isOfSlip = meaning.kind === 'expected' && meaning.scannedNumber === null;
  const kinds = isOfSlip ? SLIP : SPEAKING[meaning.kind];
  return bestCheck(candidates.filter((one) => one.key === key && kinds.includes(one.kind)).map(({ check }) => check));
}

/** One that was found under several numbers has the best of their checks. */
function distinct(found: readonly CodeMeaning[]): readonly CodeMeaning[] {
  const byChoice = Map.groupBy(found, ({ choice }) => choice);
  return [...byChoice.values()].flatMap((same) =>
    same.slice(-1).map((meaning) => ({ ...meaning, check: bestCheck(same.map(({ check }) => check)) })),
  );
}

/** A parcel that has been received; the newest case of a number that was used before. */
function parcels(key: string, label: string, { caseRows }: Lookups): Found[] {
  const [hit] = caseRows.byCode('tracking', key);
  if (!hit?.parcelId) return [];
  const { caseId, parcelId, status } = hit;
  return [{ kind: 'parcel', choice: `parcel:${parcelId}`, label, caseId, parcelId, status }];
}

function casesBy(by: CaseCodeKind, key: string, label: string, { caseRows }: Lookups): Found[] {
  const [hit] = caseRows.byCode(by, key);
  return hit ? [{ kind: 'case', choice: `case:${hit.caseId}`, label, caseId: hit.caseId, status: hit.status }] : [];
}

/**
 * Announced returns under this tracking number, RMA or order, else a parcel we sent out under it. One whose parcel is
 * here already is found above. Several returns announced in one parcel are one meaning: they come together.
 */
function returns(key: string, lookups: Lookups): Found[] {
  const { reference, caseRows } = lookups;
  const isHere = caseRows.byCode('tracking', key).length > 0;
  const [inParcel] = isHere ? [] : reference.returnsByTracking(key);
  const shipment = isHere || inParcel ? null : reference.shipmentByTracking(key);
  const byRma = reference.returnByRma(key);
  return [
    ...(inParcel ? [expectedMeaning(inParcel, numberWithKey(inParcel, key))] : []),
    ...(shipment ? [shipmentMeaning(shipment)] : []),
    ...(byRma ? [expectedMeaning(byRma, null)] : []),
    ...reference.returnsByOrder(key).map((expected) => expectedMeaning(expected, null)),
  ];
}

function expectedMeaning(expected: ExpectedReturn, scannedNumber: string | null): Found {
  const { rmaNumber } = expected;
  return { kind: 'expected', choice: `rma:${rmaNumber}`, label: rmaNumber, expected, scannedNumber };
}

function numberWithKey(expected: ExpectedReturn, key: string): string | null {
  return trackingNumbersOf(expected).find((number) => (codeKey(number) ?? number) === key) ?? null;
}

function shipmentMeaning(shipment: OutboundShipment): Found {
  const { trackingNumber } = shipment;
  return { kind: 'shipment', choice: `shipment:${trackingNumber}`, label: trackingNumber, shipment };
}

function items(item: CatalogueItem | null): Found[] {
  return item ? [{ kind: 'item', choice: `item:${item.sku}`, label: item.name, item }] : [];
}
