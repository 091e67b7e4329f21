import { codeKey } from '../../shared/domain/code/code-key.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { AnnouncedEvent } from '../../shared/return-case/commands.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import { NO_TERMS, type ReturnTerms } from '../../shared/return-case/events/event-parts.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import { type ExpectedLine, expectedLine } from './expected-line.ts';
import type { LaterRound } from './later-round.ts';
import { shipmentMatched } from './open-shipment.ts';

/** The case of an announced return: the same id on every bench of the site (DESIGN.md 5, "Identity"). */
export function expectedCaseId(rmaNumber: string, round: number, deriveId: DeriveId): string {
  return deriveId(`rma:${codeKey(rmaNumber) ?? rmaNumber}:${round}`);
}

/** Copies an announced return into the event that opens its case. A later round expects what earlier ones left open. */
export function openedFrom(
  expected: ExpectedReturn,
  round: number,
  reference: ReferenceStore,
  deriveId: DeriveId,
  later: LaterRound | null = null,
): CaseEventData<'CaseOpened'> {
  const caseId = expectedCaseId(expected.rmaNumber, round, deriveId);
  const { rmaNumber, orderNumber } = expected;
  return {
    caseId,
    round,
    returnClass: later?.returnClass ?? expected.returnClass,
    rmaNumbers: [rmaNumber],
    orderNumber,
    lines: linesOf(later ?? expected, expected, caseId, reference, deriveId),
    terms: termsOf(expected),
  };
}

/** Another return in a parcel of the case (A8). Its lines have ids of their own, also for a SKU that both return. */
export function joinedFrom(
  expected: ExpectedReturn,
  caseId: string,
  reference: ReferenceStore,
  deriveId: DeriveId,
): CaseEventData<'RmaJoined'> {
  const { rmaNumber, orderNumber } = expected;
  const scope = `${caseId}:${codeKey(rmaNumber) ?? rmaNumber}`;
  return {
    rmaNumber,
    orderNumber,
    lines: linesOf(expected, expected, scope, reference, deriveId),
    terms: termsOf(expected),
  };
}

function linesOf(
  { lines }: Pick<ExpectedReturn, 'lines'>,
  { rmaNumber, orderNumber }: ExpectedReturn,
  caseId: string,
  reference: ReferenceStore,
  deriveId: DeriveId,
): ExpectedLine[] {
  return lines.map(({ sku, quantity, refundMinor, currency, reason }) =>
    expectedLine(
      { sku, expected: quantity, refundMinor, currency, claimedReason: reason, rmaNumber },
      { caseId, orderNumber },
      reference,
      deriveId,
    ),
  );
}

/** What the shop said beside the lines: further parcels (S23), why it called the parcel back (S07), what it had sent. */
export function announcedWith(
  expected: ExpectedReturn,
  trackingNumber: string | null,
  reference: ReferenceStore,
): AnnouncedEvent[] {
  const trackingNumbers = [...trackingNumbersOf(expected)];
  const shipment = trackingNumber === null ? null : reference.shipmentOf(trackingNumber);
  const announced: AnnouncedEvent[] = [];
  if (trackingNumbers.length > 1) announced.push({ type: 'SiblingParcelsAnnounced', data: { trackingNumbers } });
  if (expected.returnClass === 'recalled' && expected.note) {
    announced.push({ type: 'RecallRequested', data: { note: expected.note } });
  }
  if (shipment) announced.push(shipmentMatched(shipment));
  return announced;
}

/** What the shop said of the sale and of the return. */
export function termsOf(expected: ExpectedReturn): ReturnTerms {
  return {
    ...NO_TERMS,
    deliveredOn: expected.deliveredOn ?? null,
    orderState: expected.orderState ?? null,
    closesOn: expected.closesOn ?? null,
    hasProof: expected.hasProof ?? null,
    isPriority: expected.isPriority ?? null,
    isExpectedRefusal: expected.isExpectedRefusal ?? null,
  };
}
