import type { z } from 'zod';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

interface Parts {
  readonly work: CaseWork;
  readonly nameOf: (personId: string) => string;
}

/** A code of something that is here already: written down, and answered with when and by whom. */
export function noteRepeat(
  caseId: string,
  { raw }: ScannedCode,
  worker: Worker,
  parts: Parts,
  parcelId = parts.work.fold(caseId).state.parcels[0]?.parcelId ?? '',
): Outcome {
  parts.work.apply(caseId, { type: 'NoteRepeatScan', parcelId, raw }, worker);
  const { state } = parts.work.fold(caseId);
  const received = state.parcels.find((parcel) => parcel.parcelId === parcelId)?.received;
  // "Already done" names who finished it and when; "already here" who received it.
  const origin = state.closed?.origin ?? received;
  const by = origin ? parts.nameOf(origin.actor) : '';
  return { kind: 'repeat', caseId, status: state.status, firstAtMs: origin?.occurredAtMs ?? 0, by };
}
