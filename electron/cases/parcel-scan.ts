import type { z } from 'zod';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { confirmationOf } from '../../shared/return-case/confirmation.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import { openedFrom } from './open-expected.ts';
import type { ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/** What a scanned parcel code does. */
export interface ParcelScan {
  /** A parcel that was received before: a repeat, or the case it belongs to is taken up again. */
  known(
    hit: { readonly caseId: string; readonly parcelId: string; readonly status: string },
    code: ScannedCode,
    worker: Worker,
  ): Outcome;
  /** A parcel of an announced return: opens its case, or joins the one that is open. */
  expected(expected: ExpectedReturn, code: ScannedCode, worker: Worker): Outcome;
  /** A code of a case (a unit's label): its case is taken up, unless it is the open one or done. */
  ofCase(hit: { readonly caseId: string; readonly status: string }, code: ScannedCode, worker: Worker): Outcome;
  resume(caseId: string, worker: Worker): Outcome;
}

export interface ParcelScanParts {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
  readonly currentCaseId: () => string | null;
  readonly deriveId: () => DeriveId;
  readonly nameOf: (personId: string) => string;
}

/** "The next parcel is the confirmation" (DESIGN.md 6): never a question, never a merge; undo restores both. */
export function createParcelScan(parts: ParcelScanParts): ParcelScan {
  const { work } = parts;
  return {
    known: ({ caseId, parcelId, status }, { raw }, worker) => {
      if (isElsewhereAndOpen(caseId, status, parts)) return resume(caseId, worker, parts);
      work.apply(caseId, { type: 'NoteRepeatScan', parcelId, raw }, worker);
      return repeat(caseId, parcelId, parts);
    },
    expected: (expected, code, worker) => receive(expected, code, worker, parts),
    ofCase: ({ caseId, status }, code, worker) => {
      if (isElsewhereAndOpen(caseId, status, parts)) return resume(caseId, worker, parts);
      return noteRepeat(caseId, code, worker, parts);
    },
    resume: (caseId, worker) => resume(caseId, worker, parts),
  };
}

function isElsewhereAndOpen(caseId: string, status: string, { currentCaseId }: ParcelScanParts): boolean {
  return (status === 'parked' || status === 'open') && currentCaseId() !== caseId;
}

function repeat(caseId: string, parcelId: string, { work, nameOf }: ParcelScanParts): Outcome {
  const { state } = work.fold(caseId);
  const received = state.parcels.find((parcel) => parcel.parcelId === parcelId)?.received;
  // "Already done" names who finished it and when; "already here" who received it.
  const origin = state.closed?.origin ?? received;
  const by = origin ? nameOf(origin.actor) : '';
  return { kind: 'repeat', caseId, status: state.status, firstAtMs: origin?.occurredAtMs ?? 0, by };
}

function resume(caseId: string, worker: Worker, parts: ParcelScanParts): Outcome {
  const finished = finishCurrent(caseId, worker, parts);
  parts.work.apply(caseId, { type: 'ResumeCase' }, worker);
  return { kind: 'resumed', caseId, ...finished };
}

function receive(expected: ExpectedReturn, code: ScannedCode, worker: Worker, parts: ParcelScanParts): Outcome {
  const { work, caseRows, reference, deriveId } = parts;
  const cases = caseRows.byCode('rma', codeKey(expected.rmaNumber) ?? expected.rmaNumber);
  const open = cases.find(({ status }) => status === 'open' || status === 'parked');
  if (open) return join(open.caseId, expected, code, worker, parts);
  const done = expected.trackingNumber === null ? undefined : receivedBefore(expected.trackingNumber, parts);
  if (done) return noteRepeat(done, code, worker, parts);
  const round = 1 + cases.filter(({ status }) => status === 'closed').length;
  const opened = openedFrom(expected, round, reference, deriveId());
  const finished = finishCurrent(opened.caseId, worker, parts);
  const parcel = parcelOf(opened.caseId, expected, code, deriveId());
  work.apply(opened.caseId, { type: 'OpenCase', opened, parcel }, worker);
  return { kind: 'received', caseId: opened.caseId, ...finished };
}

/** A slip scanned after its parcel was done with: the announced parcel has been here, so this is no second one. */
function receivedBefore(trackingNumber: string, { caseRows }: ParcelScanParts): string | undefined {
  return caseRows.byCode('tracking', codeKey(trackingNumber) ?? trackingNumber)[0]?.caseId;
}

function noteRepeat(caseId: string, { raw }: ScannedCode, worker: Worker, parts: ParcelScanParts): Outcome {
  const [parcel] = parts.work.fold(caseId).state.parcels;
  const parcelId = parcel?.parcelId ?? '';
  parts.work.apply(caseId, { type: 'NoteRepeatScan', parcelId, raw }, worker);
  return repeat(caseId, parcelId, parts);
}

/** A further parcel of a return that is being worked on; a parked case is taken up for it. */
function join(
  caseId: string,
  expected: ExpectedReturn,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  const { work, currentCaseId, deriveId } = parts;
  const parcel = parcelOf(caseId, expected, code, deriveId());
  const isHere = work.fold(caseId).state.parcels.some(({ parcelId }) => parcelId === parcel.parcelId);
  if (isHere && currentCaseId() !== caseId) return resume(caseId, worker, parts);
  if (isHere) {
    work.apply(caseId, { type: 'NoteRepeatScan', parcelId: parcel.parcelId, raw: code.raw }, worker);
    return repeat(caseId, parcel.parcelId, parts);
  }
  if (currentCaseId() !== caseId) resume(caseId, worker, parts);
  work.apply(caseId, { type: 'ReceiveParcel', parcel }, worker);
  return { kind: 'joined', caseId };
}

/** A slip's RMA or order number receives the parcel under the tracking number the shop announced for it. */
function parcelOf(
  caseId: string,
  { trackingNumber, carrier }: ExpectedReturn,
  { raw, source }: ScannedCode,
  deriveId: DeriveId,
): CaseEventData<'ParcelReceived'> {
  const parcelId = deriveId(`parcel:${caseId}:${trackingNumber ?? 'no-number'}`);
  return { parcelId, trackingNumber, carrier, raw, source };
}

/** Closes the open case as its confirmation shows it, or parks it when a person still has to answer something. */
function finishCurrent(
  nextCaseId: string,
  worker: Worker,
  { work, currentCaseId }: ParcelScanParts,
): { closedCaseId: string | null; parkedCaseId: string | null } {
  const current = currentCaseId();
  if (current === null || current === nextCaseId) return { closedCaseId: null, parkedCaseId: null };
  const folded = work.fold(current);
  if (folded.isReadOnly || folded.isInConflict) return { closedCaseId: null, parkedCaseId: null };
  const { questions } = confirmationOf(folded.state, work.context(current, worker));
  if (questions.length > 0) {
    work.apply(current, { type: 'ParkCase', reason: 'next-parcel' }, worker);
    return { closedCaseId: null, parkedCaseId: current };
  }
  work.apply(current, { type: 'CloseCase', confirmedBy: 'next-parcel' }, worker);
  return { closedCaseId: current, parkedCaseId: null };
}
