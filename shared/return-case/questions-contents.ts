import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { isOpenedShipment } from './own-shipment.ts';
import { awaitsSiblings } from './sibling-parcels.ts';
import type { CaseState } from './state.ts';

/**
 * A weight that does not fit, a thing that nobody expected, a shipment of ours that was opened, or parcels that are
 * still under way (S23) are reasons to look: then every line is counted by a person, not assumed. So is a parcel for
 * which nothing was announced.
 */
export function contentsAsked(state: CaseState, { policy }: DecideContext): Asked {
  const open = state.lines.filter(({ counted }) => counted === null);
  const isWeightOff = state.parcels.some(({ weighing }) => weighing?.deviation);
  const isMixed = state.unexpected.some(({ counted }) => counted > 0);
  if (isWithoutWord(state) && !isMixed) return { questions: [{ kind: 'contents' }], records: [] };
  const isDoubted = isWeightOff || isMixed || isOpenedShipment(state, policy) || awaitsSiblings(state, policy);
  if (isDoubted) return { questions: open.map(({ lineId }) => ({ kind: 'count', lineId })), records: [] };
  const records = open.map(({ lineId, expected }): CaseEvent => ({
    type: 'ContentCounted',
    data: { lineId, counted: expected, by: 'confirmation' },
  }));
  return { questions: [], records };
}

/** Nothing was announced for the parcel and nothing said of it; one that nobody knows asks its own questions. */
function isWithoutWord({ lines, parcels, returnClass }: CaseState): boolean {
  return lines.length === 0 && parcels.length > 0 && returnClass !== 'empty' && returnClass !== 'unidentified';
}
