import type { z } from 'zod';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { confirmationOf } from '../../shared/return-case/confirmation.ts';
import { isUnidentified } from '../../shared/return-case/is-unidentified.ts';
import { parkReasonOf } from '../../shared/return-case/park-reason.ts';
import { awaitsSiblings } from '../../shared/return-case/sibling-parcels.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { HoldParcel } from './hold-parcel.ts';

/** What became of the case that was open when another was taken up. */
export interface Finished {
  readonly closedCaseId: string | null;
  readonly parkedCaseId: string | null;
  /** Where the parked parcel is to be put. */
  readonly parkedShelf?: string;
}

const NOTHING: Finished = { closedCaseId: null, parkedCaseId: null };

interface Bench {
  readonly work: CaseWork;
  readonly currentCaseId: () => string | null;
  readonly hold: HoldParcel;
}

/**
 * Closes the open case as its confirmation shows it, or parks it: when a person still has to answer something, or when
 * more of the return is under way (S23), which only a person may call short.
 */
export function finishCurrent(nextCaseId: string, worker: Worker, { work, currentCaseId, hold }: Bench): Finished {
  const current = currentCaseId();
  if (current === null || current === nextCaseId) return NOTHING;
  const folded = work.fold(current);
  if (folded.isReadOnly || folded.isInConflict) return NOTHING;
  const context = work.context(current, worker);
  const { questions } = confirmationOf(folded.state, context);
  const isWaiting =
    awaitsSiblings(folded.state, context) && questions.every(({ kind }) => kind === 'count' || kind === 'siblings');
  if (isWaiting || questions.length > 0) {
    const reason = isWaiting ? 'awaiting-parcel' : parkReasonOf(questions);
    const { shelf } = work.apply(current, { type: 'ParkCase', reason }, worker).state;
    return { closedCaseId: null, parkedCaseId: current, ...(shelf === null ? {} : { parkedShelf: shelf }) };
  }
  if (isUnidentified(folded.state)) {
    const { shelf } = hold(current, worker);
    return { closedCaseId: null, parkedCaseId: current, ...(shelf === null ? {} : { parkedShelf: shelf }) };
  }
  const { state } = work.apply(current, { type: 'CloseCase', confirmedBy: 'next-parcel' }, worker);
  if (state.status === 'parked') return { closedCaseId: null, parkedCaseId: current };
  return { closedCaseId: current, parkedCaseId: null };
}

/** Takes a case up again; the one that was open is finished first. */
export function resumeCase(caseId: string, worker: Worker, bench: Bench): z.infer<typeof ScanOutcome> {
  const finished = finishCurrent(caseId, worker, bench);
  bench.work.apply(caseId, { type: 'ResumeCase' }, worker);
  return { kind: 'resumed', caseId, ...finished };
}
