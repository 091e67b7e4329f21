import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { ArrivalTerms } from '../../shared/domain/policy/arrival-terms.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { AnnouncedEvent } from '../../shared/return-case/commands.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import { expectedLine } from './expected-line.ts';

/** The case of a parcel without a return: the same id on every bench of the site (DESIGN.md 5, "Identity"). */
export function parcelCaseId(trackingNumber: string, round: number, deriveId: DeriveId): string {
  return deriveId(`parcel:${codeKey(trackingNumber) ?? trackingNumber}:${round}`);
}

/** A parcel of ours has come back: everything that left in it is expected inside (S06, S08). */
export function openedFromShipment(
  shipment: OutboundShipment,
  round: number,
  returnClass: ArrivalTerms['ownWaybillClass'] | 'lost-and-found',
  reference: ReferenceStore,
  deriveId: DeriveId,
): CaseEventData<'CaseOpened'> {
  const { trackingNumber, orderNumber } = shipment;
  const caseId = parcelCaseId(trackingNumber, round, deriveId);
  const unpaid = { refundMinor: null, currency: null, claimedReason: null, rmaNumber: null };
  const lines = shipment.lines.map(({ sku, quantity, serials }) => ({
    ...expectedLine({ sku, expected: quantity, ...unpaid }, { caseId, orderNumber: null }, reference, deriveId),
    soldSerials: [...serials],
  }));
  const terms = { ...NO_TERMS, deliveredOn: shipment.deliveredOn };
  return { caseId, round, returnClass, rmaNumbers: [], orderNumber, lines, terms };
}

/** What the waybill said when the parcel left (S25). */
export function shipmentMatched(
  shipment: OutboundShipment,
): Extract<AnnouncedEvent, { type: 'OutboundShipmentMatched' }> {
  const { trackingNumber, shippedMg, cartons, shippedOn, deliveredOn } = shipment;
  return { type: 'OutboundShipmentMatched', data: { trackingNumber, shippedMg, cartons, shippedOn, deliveredOn } };
}
