import type { Asked } from './asked.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

/**
 * A weight that does not fit, or a thing that nobody expected, is a reason to look: then every line is counted by a
 * person, not assumed.
 */
export function contentsAsked(state: CaseState): Asked {
  const open = state.lines.filter(({ counted }) => counted === null);
  const isWeightOff = state.parcels.some(({ weighing }) => weighing?.deviation);
  const isMixed = state.unexpected.some(({ counted }) => counted > 0);
  if (isWeightOff || isMixed) return { questions: open.map(({ lineId }) => ({ kind: 'count', lineId })), records: [] };
  const records = open.map(({ lineId, expected }): CaseEvent => ({
    type: 'ContentCounted',
    data: { lineId, counted: expected, by: 'confirmation' },
  }));
  return { questions: [], records };
}
