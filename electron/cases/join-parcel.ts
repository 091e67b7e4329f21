import type { z } from 'zod';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { Worker } from './case-work.ts';
import { resumeCase } from './finish-current.ts';
import { joinedFrom } from './open-expected.ts';
import { parcelOf } from './parcel-of.ts';
import type { ParcelScanParts } from './parcel-scan.ts';
import type { Arriving } from './receive-expected.ts';
import { noteRepeat } from './repeat-scan.ts';
import type { ScannedCode } from './scan-code.ts';

/** What has come for a case that is open. */
interface Coming extends Arriving {
  readonly inParcel: readonly ExpectedReturn[];
  readonly trackingNumber: string | null;
}

/**
 * A further parcel of a return that is being worked on; a case that lies aside is taken up for it. A slip adds no parcel
 * to a case that has one: it came out of that.
 */
export function joinParcel(
  caseId: string,
  { expected, scannedNumber, inParcel, trackingNumber }: Coming,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): z.infer<typeof ScanOutcome> {
  const { work, currentCaseId } = parts;
  const { state } = work.fold(caseId);
  const parcel = parcelOf(caseId, trackingNumber, expected.carrier, code, parts.deriveId());
  const isHere =
    state.parcels.some(({ parcelId }) => parcelId === parcel.parcelId) ||
    (scannedNumber === null && state.parcels.length > 0);
  if (isHere && currentCaseId() !== caseId) return resumeCase(caseId, worker, parts);
  if (isHere) return noteRepeat(caseId, code, worker, parts);
  if (currentCaseId() !== caseId) resumeCase(caseId, worker, parts);
  work.apply(caseId, { type: 'ReceiveParcel', parcel }, worker);
  joinOthers(caseId, inParcel, worker, parts);
  classifyFound(caseId, worker, parts);
  return { kind: 'joined', caseId, joined: 'parcel' };
}

/** Other returns that were announced in the same parcel come with it. */
function joinOthers(caseId: string, inParcel: readonly ExpectedReturn[], worker: Worker, parts: ParcelScanParts): void {
  const { work, reference, deriveId } = parts;
  const here = new Set(work.fold(caseId).state.rmas.map(({ rmaNumber }) => rmaNumber));
  for (const other of inParcel.filter(({ rmaNumber }) => !here.has(rmaNumber))) {
    const joined = joinedFrom(other, caseId, reference, deriveId());
    work.apply(caseId, { type: 'JoinRma', joined }, worker);
  }
}

/** A parcel that was given up, or paid for without it, and has come after all. */
export function classifyFound(caseId: string, worker: Worker, { work }: Pick<ParcelScanParts, 'work'>): void {
  if (work.fold(caseId).state.matter === null) return;
  const classified = { returnClass: 'lost-and-found' as const, note: null };
  work.apply(caseId, { type: 'ClassifyParcel', classified }, worker);
}
