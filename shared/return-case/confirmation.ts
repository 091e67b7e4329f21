import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import { arrivalAsked } from './questions-arrival.ts';
import { contentsAsked } from './questions-contents.ts';
import { eligibilityAsked } from './questions-eligibility.ts';
import { inspectionAsked } from './questions-inspection.ts';
import { matterAsked } from './questions-matter.ts';
import { unidentifiedAsked } from './questions-unidentified.ts';
import type { CaseState } from './state.ts';
import { isTurnedAway } from './turned-away.ts';
import { isWithoutParcel } from './without-parcel.ts';

/**
 * What one confirmation would record. "The next parcel is the confirmation" (DESIGN.md 6): a clean return costs no
 * questions, because everything that may be taken for granted is named on the button and written down when it is
 * pressed or when the next parcel is scanned. What may not be taken for granted is a question. `records` are the events
 * a confirmation adds before `CaseClosed`; none when everything was already recorded by hand.
 */
export type Confirmation = Asked;

/** Works out the confirmation of an open case. Pure; the same function draws the button and makes the decision. */
export function confirmationOf(state: CaseState, context: DecideContext): Confirmation {
  if (isTurnedAway(state)) return { questions: [], records: [] };
  if (isWithoutParcel(state)) return matterAsked(state);
  const topics = [
    arrivalAsked(state, context),
    contentsAsked(state, context),
    inspectionAsked(state, context),
    eligibilityAsked(state, context),
    unidentifiedAsked(state),
  ];
  return {
    questions: topics.flatMap(({ questions }) => questions),
    records: topics.flatMap(({ records }) => records),
  };
}
