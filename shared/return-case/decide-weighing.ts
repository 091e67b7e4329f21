import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { expectedWeightOf } from './expected-weight.ts';
import type { CaseState } from './state.ts';

/**
 * Records a weight and, when it does not fit the expected content, the deviation beside it (S24, S25). Whether a
 * reading may bind at all was decided before, by the capture rules of `domain/weighing`. A parcel is weighed once;
 * to weigh it again the first weighing is undone, so that no weight disappears without a trace.
 */
export function weighParcel(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'WeighParcel' }>,
  context: DecideContext,
): Decision {
  const { weighingId, parcelId, grossMg, source } = command;
  const parcel = state.parcels.find((other) => other.parcelId === parcelId);
  if (!parcel) return refused({ kind: 'parcel-not-in-case', parcelId });
  if (parcel.weighing) return refused({ kind: 'parcel-already-weighed', grossMg: parcel.weighing.grossMg });
  const weighed: CaseEvent = { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg, source } };
  const deviation = deviationOf(state, weighingId, grossMg, context);
  return accepted(deviation ? [weighed, deviation] : [weighed]);
}

function deviationOf(state: CaseState, weighingId: string, grossMg: number, context: DecideContext): CaseEvent | null {
  const expected = expectedWeightOf(state, context.policy);
  if (!expected) return null;
  const { expectedMg, toleranceMg } = expected;
  const differenceMg = grossMg - expectedMg;
  if (Math.abs(differenceMg) <= toleranceMg) return null;
  const direction = differenceMg < 0 ? 'light' : 'heavy';
  const grounds = groundsOf(context, ['S25']);
  return {
    type: 'WeightDeviationFound',
    data: { weighingId, direction, differenceMg, expectedMg, toleranceMg, ...grounds },
  };
}
