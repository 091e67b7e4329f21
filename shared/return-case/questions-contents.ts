import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { awaitsCartons } from './line-cartons.ts';
import { isOpenedShipment } from './own-shipment.ts';
import type { Question } from './question.ts';
import { awaitsSiblings } from './sibling-parcels.ts';
import type { CaseState } from './state.ts';

/**
 * A weight that does not fit, a thing that nobody expected, a shipment of ours that was opened, or parcels that are
 * still under way (S23) are reasons to look: then every line is counted by a person, not assumed. So is a parcel for
 * which nothing was announced. Cartons of one unit are never assumed: each that came is ticked, and the case waits.
 */
export function contentsAsked(state: CaseState, { policy }: DecideContext): Asked {
  const cartons = state.lines.filter(awaitsCartons);
  const waiting = cartons.map(({ lineId }): Question => ({ kind: 'cartons', lineId }));
  const open = state.lines.filter((line) => line.counted === null && !cartons.includes(line));
  const isWeightOff = state.parcels.some(({ weighing }) => weighing?.deviation);
  const isMixed = state.unexpected.some(({ counted }) => counted > 0);
  if (isWithoutWord(state) && !isMixed) return { questions: [{ kind: 'contents' }], records: [] };
  const isDoubted = isWeightOff || isMixed || isOpenedShipment(state, policy) || awaitsSiblings(state, policy);
  if (isDoubted) {
    return { questions: [...open.map(({ lineId }): Question => ({ kind: 'count', lineId })), ...waiting], records: [] };
  }
  const records = open.map(({ lineId, expected }): CaseEvent => ({
    type: 'ContentCounted',
    data: { lineId, counted: expected, by: 'confirmation' },
  }));
  return { questions: waiting, records };
}

/** Nothing was announced for the parcel and nothing said of it; one that nobody knows asks its own questions. */
function isWithoutWord({ lines, parcels, returnClass }: CaseState): boolean {
  return lines.length === 0 && parcels.length > 0 && returnClass !== 'empty' && returnClass !== 'unidentified';
}
