import { Temporal } from 'temporal-polyfill';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { GuessCandidate, GuessEvidence } from '../../shared/domain/guess/guess-candidate.ts';
import { nearbyKeys } from '../../shared/domain/guess/nearby-keys.ts';
import { type Guess, rankGuesses } from '../../shared/domain/guess/rank-guesses.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { SlipDetails } from '../../shared/domain/slip.ts';
import type { CaseState } from '../../shared/return-case/state.ts';
import type { GuessStore } from '../store/guess-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** Ranks what an unidentified parcel may be. */
export type GuessDesk = (state: CaseState, details: SlipDetails | null) => readonly Guess[];

export function createGuessDesk(parts: {
  readonly guesses: GuessStore;
  readonly reference: ReferenceStore;
  readonly policy: () => Policy;
  readonly zone: () => string;
}): GuessDesk {
  return (state, details) => {
    const evidence = evidenceOf(state, details, parts.reference, parts.zone());
    const { returns, shipments } = parts.guesses.candidates(keysOf(evidence));
    const weigh = weigherOf(parts.reference, parts.policy());
    return rankGuesses(evidence, [
      ...returns.map((expected) => ofReturn(expected, parts.reference, weigh)),
      ...shipments.map((shipment) => ofShipment(shipment, parts.reference, weigh)),
    ]);
  };
}

function evidenceOf(
  { parcels, unexpected, slip, openedBy }: CaseState,
  details: SlipDetails | null,
  reference: ReferenceStore,
  zone: string,
): GuessEvidence {
  const [parcel] = parcels;
  const contents = unexpected.map(({ sku, gtin, counted }) => ({
    sku: sku ?? (gtin === null ? null : (reference.itemByGtin(gtin)?.sku ?? null)),
    gtin,
    counted,
  }));
  const arrivedAtMs = parcel?.received.occurredAtMs ?? openedBy?.occurredAtMs ?? 0;
  return {
    trackingNumber: parcel?.trackingNumber ?? null,
    carrier: parcel?.carrier ?? null,
    contents: contents.filter(({ counted }) => counted > 0),
    grossMg: parcel?.weighing?.grossMg ?? null,
    phoneTail: slip?.phoneTail ?? null,
    region: details?.region ?? null,
    rmaWritten: slip?.rmaWritten ?? null,
    orderWritten: slip?.orderWritten ?? null,
    arrivedOn: Temporal.Instant.fromEpochMilliseconds(arrivedAtMs).toZonedDateTimeISO(zone).toPlainDate().toString(),
  };
}

function keysOf({ contents, phoneTail, rmaWritten, orderWritten, trackingNumber }: GuessEvidence) {
  const near = (text: string | null): readonly string[] => (text === null ? [] : nearbyKeys(codeKey(text) ?? text));
  return {
    skus: [...new Set(contents.flatMap(({ sku }) => sku ?? []))],
    phoneTail,
    written: [...near(rmaWritten), ...near(orderWritten)],
    tracking: near(trackingNumber),
  };
}

type Line = { readonly sku: string; readonly quantity: number };
/** What a parcel of these lines weighs, or of `shippedMg` where that is known. */
type Weigher = (lines: readonly Line[], shippedMg: number | null) => GuessCandidate['weight'];

/** As it was shipped, else by the catalogue; null as soon as one mass is not known. */
function weigherOf(reference: ReferenceStore, { weighing }: Policy): Weigher {
  return (lines, shippedMg) => {
    if (shippedMg !== null) return within(shippedMg, weighing);
    const masses = lines.map(({ sku, quantity }) => (reference.itemBySku(sku)?.unitMassMg ?? Number.NaN) * quantity);
    const expectedMg = masses.reduce((sum, massMg) => sum + massMg, weighing.packagingMassMg);
    return Number.isNaN(expectedMg) ? null : within(expectedMg, weighing);
  };
}

function within(expectedMg: number, { toleranceMg, tolerancePermille }: Policy['weighing']): GuessCandidate['weight'] {
  return { expectedMg, toleranceMg: Math.max(toleranceMg, Math.round((expectedMg * tolerancePermille) / 1_000)) };
}

const linesOf = (lines: readonly Line[], reference: ReferenceStore): GuessCandidate['lines'] =>
  lines.map(({ sku, quantity }) => ({ sku, gtin: reference.itemBySku(sku)?.gtin ?? null, quantity }));

function ofReturn(expected: ExpectedReturn, reference: ReferenceStore, weigh: Weigher): GuessCandidate {
  const { rmaNumber, orderNumber, trackingNumber, carrier, lines } = expected;
  return {
    source: 'return',
    ref: rmaNumber,
    rmaNumber,
    orderNumber,
    trackingNumber,
    carrier,
    lines: linesOf(lines, reference),
    weight: weigh(lines, null),
    phoneTail: expected.phoneTail ?? null,
    region: expected.region ?? null,
    outOn: expected.deliveredOn ?? null,
  };
}

function ofShipment(shipment: OutboundShipment, reference: ReferenceStore, weigh: Weigher): GuessCandidate {
  const { trackingNumber, orderNumber, carrier, lines, shippedMg, phoneTail, region } = shipment;
  return {
    source: 'shipment',
    ref: trackingNumber,
    rmaNumber: null,
    orderNumber,
    trackingNumber,
    carrier,
    lines: linesOf(lines, reference),
    weight: weigh(lines, shippedMg),
    phoneTail,
    region,
    outOn: shipment.shippedOn ?? shipment.deliveredOn,
  };
}
