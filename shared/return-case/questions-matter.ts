import { matterRules } from '../domain/matter.ts';
import type { Asked } from './asked.ts';
import type { Question } from './question.ts';
import type { CaseState } from './state.ts';

/** What a matter without a parcel leaves to answer before it can be closed. Nothing is taken for granted. */
export function matterAsked(state: CaseState): Asked {
  const { matter, evidence, settled, lines } = state;
  if (matter === null) return { questions: [], records: [] };
  const questions: Question[] = [];
  if (matterRules(matter.matter).wantsEvidence && evidence.length === 0) questions.push({ kind: 'matter-evidence' });
  // S27: one line at least is looked up on the delivery note; without lines there is nothing to look up.
  const isLookedUp = lines.length === 0 || lines.some(({ shortage }) => (shortage?.onDeliveryNote ?? null) !== null);
  if (matter.matter === 'short-at-buyer' && !isLookedUp) questions.push({ kind: 'delivery-note' });
  if (settled === null) questions.push({ kind: 'matter-outcome' });
  return { questions, records: [] };
}
