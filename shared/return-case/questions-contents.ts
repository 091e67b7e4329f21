import type { Policy } from '../domain/policy/policy.ts';
import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { awaitsCartons } from './line-cartons.ts';
import { isOpenedShipment, isOwnShipment } from './own-shipment.ts';
import type { Question } from './question.ts';
import { awaitsSiblings } from './sibling-parcels.ts';
import type { CaseState } from './state.ts';
import { isDoubted, weightFindingOf } from './weight-finding.ts';

/**
 * A weight that does not fit, a thing that nobody expected, a shipment of ours that was opened, or parcels that are
 * still under way (S23) are reasons to look: then every line is counted by a person, not assumed. So is a parcel for
 * which nothing was announced. Cartons of one unit are never assumed: each that came is ticked, and the case waits.
 */
export function contentsAsked(state: CaseState, context: DecideContext): Asked {
  const { policy } = context;
  const cartons = state.lines.filter(awaitsCartons);
  const waiting = cartons.map(({ lineId }): Question => ({ kind: 'cartons', lineId }));
  const open = state.lines.filter((line) => line.counted === null && !cartons.includes(line));
  const isMixed = state.unexpected.some(({ counted }) => counted > 0);
  if (isWithoutWord(state) && !isMixed) return { questions: [{ kind: 'contents' }], records: [] };
  const isUnderWay = awaitsSiblings(state, context);
  const isReasonToLook = isWeightOff(state) || isMixed || isOpenedShipment(state, policy) || isUnderWay;
  if (isReasonToLook) {
    const counts = open.map(({ lineId }): Question => ({ kind: 'count', lineId }));
    const siblings: Question[] = isUnderWay && counts.length + waiting.length === 0 ? [{ kind: 'siblings' }] : [];
    return { questions: [...counts, ...waiting, ...siblings, ...weighAllQuestions(state, policy)], records: [] };
  }
  const records = open.map(({ lineId, expected }): CaseEvent => ({
    type: 'ContentCounted',
    data: { lineId, counted: expected, by: 'confirmation' },
  }));
  return { questions: [...waiting, ...weighAllQuestions(state, policy)], records };
}

/**
 * Whether the weight is a reason to count: by what explains it, where that is known (B4), else by the site's tolerance.
 * Our own parcel is held against its waybill besides (S25).
 */
function isWeightOff(state: CaseState): boolean {
  const deviates = state.parcels.some(({ weighing }) => weighing?.deviation);
  const finding = weightFindingOf(state);
  if (finding === null || finding.solution === null) return deviates;
  return isDoubted(finding) || (deviates && isOwnShipment(state));
}

/** S24, once it is known that something is not here. */
function weighAllQuestions({ lines, parcels }: CaseState, { weighing }: Policy): Question[] {
  const isShort = lines.some(({ counted, expected }) => counted !== null && counted < expected);
  if (weighing.weighAll !== 'required' || !isShort) return [];
  return parcels.filter(({ weighAll }) => weighAll === null).map(({ parcelId }) => ({ kind: 'weigh-all', parcelId }));
}

/** Nothing was announced for the parcel and nothing said of it; one that nobody knows asks its own questions. */
function isWithoutWord({ lines, parcels, returnClass }: CaseState): boolean {
  return lines.length === 0 && parcels.length > 0 && returnClass !== 'empty' && returnClass !== 'unidentified';
}
