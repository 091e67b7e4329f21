import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import { openedFrom } from './open-expected.ts';
import { openedFromShipment } from './open-shipment.ts';

/** What a number names that somebody asks about. */
export type MatterSubject =
  | { readonly found: 'return'; readonly expected: ExpectedReturn }
  | { readonly found: 'shipment'; readonly shipment: OutboundShipment }
  | { readonly found: 'nothing' };

/** Looks a number up as RMA, order, or waybill of a return or of ours, in this order. */
export function subjectOf(reference: string, known: ReferenceStore): MatterSubject {
  const key = codeKey(reference) ?? reference;
  const expected = known.returnByRma(key) ?? known.returnsByOrder(key)[0] ?? known.returnsByTracking(key)[0];
  if (expected) return { found: 'return', expected };
  const shipment = known.shipmentByTracking(key) ?? known.shipmentsByOrder(key)[0];
  return shipment ? { found: 'shipment', shipment } : { found: 'nothing' };
}

export interface OpenMatterParts {
  readonly reference: ReferenceStore;
  readonly caseRows: CaseRowStore;
  readonly deriveId: DeriveId;
}

/** How the case of a matter opens: what it is about is copied, as for a parcel; an unknown number stands for itself. */
export function openedForMatter(
  reference: string,
  { reference: known, caseRows, deriveId }: OpenMatterParts,
): CaseEventData<'CaseOpened'> {
  const subject = subjectOf(reference, known);
  const roundOf = (kind: 'rma' | 'order', number: string): number =>
    1 + caseRows.byCode(kind, codeKey(number) ?? number).filter(({ status }) => status === 'closed').length;
  if (subject.found === 'return') {
    const { expected } = subject;
    return openedFrom(expected, roundOf('rma', expected.rmaNumber), known, deriveId);
  }
  if (subject.found === 'shipment') {
    const { shipment } = subject;
    const round = roundOf('order', shipment.orderNumber ?? shipment.trackingNumber);
    const opened = openedFromShipment(shipment, round, 'lost-and-found', known, deriveId);
    return { ...opened, returnClass: 'customer-return' };
  }
  const round = roundOf('order', reference);
  const caseId = deriveId(`matter:${codeKey(reference) ?? reference}:${round}`);
  const unknown = { rmaNumbers: [], orderNumber: reference, lines: [], terms: NO_TERMS };
  return { caseId, round, returnClass: 'customer-return', ...unknown };
}
