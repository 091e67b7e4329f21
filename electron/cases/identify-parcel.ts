import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import { NotFoundError } from '../refused.ts';
import type { CaseWork, Worker } from './case-work.ts';
import { openedFrom } from './open-expected.ts';

/** What an unidentified parcel turned out to be, and who says so. */
export interface Identification {
  readonly source: 'return' | 'shipment';
  /** RMA of the return, tracking number of the shipment. */
  readonly ref: string;
  readonly by: 'import' | 'person';
  /** Kinds of the reasons of the guess that was followed. */
  readonly reasons: readonly string[];
}

/** Answers the case in which the work goes on: this one, or the one that the return had already. */
export type IdentifyParcel = (caseId: string, identification: Identification, worker: Worker) => string;

/** To be run inside a transaction. @throws NotFoundError `return-not-found`, RefusedError when the case is not unidentified. */
export function createIdentifyParcel(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
  readonly deriveId: () => DeriveId;
}): IdentifyParcel {
  const { work, caseRows, reference } = parts;
  return (caseId, identification, worker) => {
    const { by, reasons } = identification;
    const found = returnOf(identification, reference, parts.deriveId());
    const open = found.rmaNumber === null ? null : openCaseOf(found.rmaNumber, caseId, caseRows);
    if (open !== null) return takeOver(open, caseId, by, worker, work);
    const identified = { ...found, by, reasons: [...reasons] };
    work.apply(caseId, { type: 'IdentifyReturn', identified }, worker);
    return caseId;
  };
}

/** Work goes on in the case the return has already; nothing that was seen of the parcel is lost. */
function takeOver(into: string, caseId: string, by: string, worker: Worker, work: CaseWork): string {
  work.apply(into, { type: 'TakeOverCase', from: work.fold(caseId).state }, worker);
  work.apply(caseId, { type: 'LinkCase', into, reason: by }, worker);
  return into;
}

function openCaseOf(rmaNumber: string, caseId: string, caseRows: CaseRowStore): string | null {
  const cases = caseRows.byCode('rma', codeKey(rmaNumber) ?? rmaNumber);
  const open = cases.find((other) => other.caseId !== caseId && (other.status === 'open' || other.status === 'parked'));
  return open?.caseId ?? null;
}

type Found = Omit<CaseEventData<'ReturnIdentified'>, 'by' | 'reasons'>;

function returnOf({ source, ref }: Identification, reference: ReferenceStore, deriveId: DeriveId): Found {
  const key = codeKey(ref) ?? ref;
  const expected = source === 'return' ? reference.returnByRma(key) : asReturn(reference.shipmentByTracking(key));
  if (expected === null) {
    throw new NotFoundError('return-not-found', 'There is no such return any more: look at the guesses again.', {
      ref,
    });
  }
  const { returnClass, orderNumber, lines, terms } = openedFrom(expected, 1, reference, deriveId);
  if (source === 'return') return { returnClass, rmaNumber: expected.rmaNumber, orderNumber, lines, terms };
  return {
    returnClass: 'bounced',
    rmaNumber: null,
    orderNumber,
    lines: lines.map((line) => ({ ...line, rmaNumber: null })),
    terms,
  };
}

/** A shipment that came back is expected as it left: every line of it. */
function asReturn(shipment: OutboundShipment | null): ExpectedReturn | null {
  if (shipment === null) return null;
  const { trackingNumber, orderNumber, carrier, lines, deliveredOn } = shipment;
  return {
    rmaNumber: trackingNumber,
    orderNumber,
    trackingNumber,
    carrier,
    returnClass: 'bounced',
    deliveredOn,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity, reason: null, refundMinor: null, currency: null })),
  };
}
