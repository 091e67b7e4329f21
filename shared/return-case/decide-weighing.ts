import { accepted, refused } from '../domain/result.ts';
import { stateAfter } from './approvals-needed.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { expectedWeightOf } from './expected-weight.ts';
import { nextCheckOf } from './next-check.ts';
import type { CaseState } from './state.ts';
import { weighedContentOf } from './weighed-content-of.ts';
import { weightFindingOf } from './weight-finding.ts';

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
  const weighed = { type: 'ParcelWeighed' as const, data: { weighingId, parcelId, grossMg, source } };
  const deviation = deviationOf(state, weighingId, grossMg, context);
  const found = deviation ? [weighed, deviation] : [weighed];
  const explained = explanationOf(state, weighed, context);
  return accepted(explained ? [...found, explained] : found);
}

/** What the weight was held against, and what it says before anything was counted (B4). */
function explanationOf(
  state: CaseState,
  weighed: Extract<CaseEvent, { type: 'ParcelWeighed' }>,
  context: DecideContext,
): CaseEvent | null {
  const { weighingId, source } = weighed.data;
  const content = context.masses && weighedContentOf(state, source, context.masses, context.policy);
  if (!content) return null;
  const held = { weighingId, content, verdict: null, next: null, ...groundsOf(context, ['S26']) };
  const finding = weightFindingOf(stateAfter(state, [weighed, { type: 'WeightExplained', data: held }]));
  const solution = finding?.solution;
  if (!solution) return { type: 'WeightExplained', data: held };
  const { verdict, probabilities, smallestNoticeableMg, caution } = solution;
  return {
    type: 'WeightExplained',
    data: { ...held, verdict: { verdict, probabilities, smallestNoticeableMg, caution }, next: nextCheckOf(solution) },
  };
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
