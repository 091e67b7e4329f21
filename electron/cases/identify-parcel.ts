import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { AnnouncedEvent } from '../../shared/return-case/commands.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import { NotFoundError } from '../refused.ts';
import type { CaseWork, Worker } from './case-work.ts';
import { laterRound } from './later-round.ts';
import { announcedWith, openedFrom } from './open-expected.ts';
import { openedFromShipment, shipmentMatched } from './open-shipment.ts';

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

interface IdentifyParts {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
  readonly policy: () => Policy;
  readonly deriveId: () => DeriveId;
}

/** To be run inside a transaction. @throws NotFoundError `return-not-found`, RefusedError when the case is not unidentified. */
export function createIdentifyParcel(parts: IdentifyParts): IdentifyParcel {
  return (caseId, { source, ref, by, reasons }, worker) => {
    const found = source === 'return' ? announcedReturn(ref, parts) : ownShipment(ref, parts);
    const { rmaNumber } = found.identified;
    const open = rmaNumber === null ? null : openCaseOf(rmaNumber, caseId, parts.caseRows);
    if (open !== null) return takeOver(open, caseId, by, worker, parts.work);
    const identified = { ...found.identified, by, reasons: [...reasons] };
    parts.work.apply(caseId, { type: 'IdentifyReturn', identified, announced: found.announced }, worker);
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

interface Found {
  readonly identified: Omit<CaseEventData<'ReturnIdentified'>, 'by' | 'reasons'>;
  readonly announced: readonly AnnouncedEvent[];
}

/** What an earlier round of the same return took in is not expected again: nothing is restocked or paid back twice. */
function announcedReturn(ref: string, { work, caseRows, reference, deriveId }: IdentifyParts): Found {
  const key = codeKey(ref) ?? ref;
  const expected = reference.returnByRma(key) ?? notFound(ref);
  const closed = caseRows.byCode('rma', key).filter(({ status }) => status === 'closed');
  const later = laterRound(
    expected,
    closed.map(({ caseId }) => work.fold(caseId).state),
  );
  const { returnClass, orderNumber, lines, terms } = openedFrom(
    expected,
    closed.length + 1,
    reference,
    deriveId(),
    later,
  );
  return {
    identified: { returnClass, rmaNumber: expected.rmaNumber, orderNumber, lines, terms },
    announced: announcedWith(expected, expected.trackingNumber, reference),
  };
}

/** A parcel of ours that has come back without its label: everything that left is expected. */
function ownShipment(ref: string, { reference, policy, deriveId }: IdentifyParts): Found {
  const shipment = reference.shipmentOf(ref) ?? notFound(ref);
  const { ownWaybillClass } = policy().arrival;
  const { returnClass, orderNumber, lines, terms } = openedFromShipment(
    shipment,
    1,
    ownWaybillClass,
    reference,
    deriveId(),
  );
  return {
    identified: { returnClass, rmaNumber: null, orderNumber, lines, terms },
    announced: [shipmentMatched(shipment)],
  };
}

function notFound(ref: string): never {
  throw new NotFoundError('return-not-found', 'There is no such return any more: look at the guesses again.', { ref });
}
