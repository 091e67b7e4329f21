import type { z } from 'zod';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { Worker } from './case-work.ts';
import { finishCurrent } from './finish-current.ts';
import { joinParcel } from './join-parcel.ts';
import { laterRound } from './later-round.ts';
import { announcedWith, joinedFrom, openedFrom } from './open-expected.ts';
import { parcelOf } from './parcel-of.ts';
import type { ParcelScanParts } from './parcel-scan.ts';
import { noteRepeat } from './repeat-scan.ts';
import type { ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/** An announced return, and under which of its numbers a parcel of it was scanned; null for a slip in the box. */
export interface Arriving {
  readonly expected: ExpectedReturn;
  readonly scannedNumber: string | null;
}

/**
 * A parcel of an announced return. It joins the case of its return when that is open, and so does the slip of another
 * return of the same order that lies in the open parcel; else it opens its case, together with every other return that
 * was announced in the same parcel. A slip receives the parcel under the number that was announced first.
 */
export function receiveExpected(
  arriving: Arriving,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  const trackingNumber = arriving.scannedNumber ?? arriving.expected.trackingNumber;
  const inParcel = returnsIn(arriving.expected, trackingNumber, parts);
  const open = inParcel.flatMap(({ rmaNumber }) => openCaseOf(rmaNumber, parts) ?? [])[0];
  if (open !== undefined) return joinParcel(open, { ...arriving, inParcel, trackingNumber }, code, worker, parts);
  const done = trackingNumber === null ? undefined : receivedBefore(trackingNumber, parts);
  if (done !== undefined) return noteRepeat(done, code, worker, parts);
  const current = parts.currentCaseId();
  if (current === null || !liesInParcelOf(current, arriving.expected, parts)) {
    return openReturn(inParcel, trackingNumber, code, worker, parts);
  }
  const joined = joinedFrom(arriving.expected, current, parts.reference, parts.deriveId());
  parts.work.apply(current, { type: 'JoinRma', joined }, worker);
  return { kind: 'joined', caseId: current, joined: 'rma' };
}

function openReturn(
  [expected, ...others]: readonly [ExpectedReturn, ...ExpectedReturn[]],
  trackingNumber: string | null,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  const { work, caseRows, reference } = parts;
  const deriveId = parts.deriveId();
  const closed = caseRows.byCode('rma', keyOf(expected.rmaNumber)).filter(({ status }) => status === 'closed');
  const rounds = closed.map(({ caseId }) => work.fold(caseId).state);
  const opened = openedFrom(expected, closed.length + 1, reference, deriveId, laterRound(expected, rounds));
  const { caseId } = opened;
  const finished = finishCurrent(caseId, worker, parts);
  const announced = [
    ...announcedWith(expected, trackingNumber, reference),
    ...others.map((other) => ({
      type: 'RmaJoined' as const,
      data: joinedFrom(other, caseId, reference, deriveId),
    })),
  ];
  const parcel = parcelOf(caseId, trackingNumber, expected.carrier, code, deriveId);
  work.apply(caseId, { type: 'OpenCase', opened, parcel, announced }, worker);
  return { kind: 'received', caseId, ...finished };
}

/**
 * Every return announced in this parcel, in the same order on every bench. One that had a case of its own before comes
 * alone: what is left of it is worked out from that.
 */
function returnsIn(
  expected: ExpectedReturn,
  trackingNumber: string | null,
  { reference, caseRows }: ParcelScanParts,
): readonly [ExpectedReturn, ...ExpectedReturn[]] {
  const isFresh = ({ rmaNumber }: ExpectedReturn): boolean => {
    const cases = caseRows.byCode('rma', keyOf(rmaNumber));
    return cases.every(({ status }) => status !== 'closed');
  };
  const together = trackingNumber === null ? [] : reference.returnsByTracking(keyOf(trackingNumber)).filter(isFresh);
  const [first, ...others] = together;
  return first && isFresh(expected) ? [first, ...others] : [expected];
}

function openCaseOf(rmaNumber: string, { caseRows }: ParcelScanParts): string | undefined {
  const cases = caseRows.byCode('rma', keyOf(rmaNumber));
  return cases.find(({ status }) => status === 'open' || status === 'parked')?.caseId;
}

/** A slip scanned after its parcel was done with: the announced parcel has been here, so this is no second one. */
function receivedBefore(trackingNumber: string, { caseRows }: ParcelScanParts): string | undefined {
  return caseRows.byCode('tracking', keyOf(trackingNumber))[0]?.caseId;
}

/** The slip of another return of the order on the bench, announced without a parcel of its own, came out of this one. */
function liesInParcelOf(caseId: string, expected: ExpectedReturn, { work }: ParcelScanParts): boolean {
  if (expected.orderNumber === null || trackingNumbersOf(expected).length > 0) return false;
  const { state, isReadOnly, isInConflict } = work.fold(caseId);
  if (isReadOnly || isInConflict) return false;
  const orders = [state.orderNumber, ...state.rmas.map(({ orderNumber }) => orderNumber)];
  return orders.some((order) => order !== null && keyOf(order) === keyOf(expected.orderNumber ?? ''));
}

const keyOf = (text: string): string => codeKey(text) ?? text;
