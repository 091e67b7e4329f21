import type { CaseView } from '../../shared/protocol/case-view.ts';
import { orBack, parkedSaying } from './back-band.ts';
import { done, nameOf, type Band } from './band.ts';
import type { BenchAction } from './bench-action.ts';
import { closedBand, waitingBand } from './closed-text.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';
import type { PerformParts } from './perform.ts';
import { saying } from './say.ts';
import { holdUnknown } from './unknown-parcel.ts';

/** The parcel in hand is done with for now: says where it goes. Rejects with `CallFailed` when the host refuses. */
export async function close(view: CaseView, parts: PerformParts): Promise<Band> {
  if (isUnknownParcel(view)) return holdUnknown(view, parts);
  const { bench, case: after } = await parts.send('case.close', { caseId: view.caseId, confirmedBy: 'button' });
  // A second person has to agree first: the case waits for them.
  if (after.status === 'parked') return orBack(waitingBand(view), nameOf(view), saying('people.approval.band'), bench);
  return orBack(closedBand(after), nameOf(view), saying('receiving.band.closed'), bench);
}

export async function park(
  view: CaseView,
  { reason }: Extract<BenchAction, { kind: 'park' }>,
  { send }: PerformParts,
): Promise<Band> {
  const { shelf, bench } = await send('case.park', { caseId: view.caseId, reason });
  const sentence =
    shelf === null ? saying('receiving.band.parked.text') : saying('open-work.band.parked.text', { shelf });
  const word = parkedSaying(shelf);
  return orBack(done(word, sentence), nameOf(view), word, bench);
}
