import { isDamagedGrade } from '../domain/grade.ts';
import type { Asked } from './asked.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { Question } from './question.ts';
import type { CaseState, Unit } from './state.ts';

/** What the units leave to answer, and what is written down of those nobody looked at closely. */
export function inspectionAsked(state: CaseState, context: DecideContext): Asked {
  return {
    questions: state.units.flatMap((unit) => unitQuestions(unit, state, context)),
    records: inspectionRecords(state, context),
  };
}

/** S46, S48, S50: damage is described, shown and its cause stated by the one who saw it. */
function unitQuestions(unit: Unit, state: CaseState, { policy, roles }: DecideContext): Question[] {
  if (!isDamagedGrade(unit.grade)) return [];
  const { unitId } = unit;
  const questions: Question[] = [];
  if (unit.defects.length === 0) questions.push({ kind: 'defect', unitId });
  if (!state.photos.some((photo) => photo.unitId === unitId)) questions.push({ kind: 'unit-photo', unitId });
  if (unit.causeStated === null) questions.push({ kind: 'cause', unitId });
  const mayClose = policy.onePersonBench || policy.operatorGrades.includes(unit.grade) || roles.includes('inspector');
  if (!mayClose) questions.push({ kind: 'inspector', unitId });
  return questions;
}

function inspectionRecords(state: CaseState, context: DecideContext): CaseEvent[] {
  const records: CaseEvent[] = [];
  for (const line of state.lines) {
    const counted = line.counted ?? line.expected;
    for (let ordinal = 1; ordinal <= counted; ordinal += 1) {
      const unit = state.units.find((other) => other.lineId === line.lineId && other.ordinal === ordinal);
      const unitId = unit?.unitId ?? unitIdOf(line.lineId, ordinal, context);
      if (!unit) records.push(taken(unitId, line.lineId, ordinal));
      if (!unit?.disposition) records.push(proposedDisposition(unitId, unit?.grade ?? 'A', context));
    }
  }
  return records;
}

/** What nobody was asked about a unit, and nobody said. */
export const NOTHING_FOUND = {
  wear: null,
  severity: null,
  serial: null,
  missingAccessories: [],
  matchesClaim: null,
};

/** What a clean confirmation says of a unit nobody looked at closely: sealed, like new. */
function taken(unitId: string, lineId: string, ordinal: number): CaseEvent {
  const data = { unitId, lineId, ordinal, grade: 'A' as const, isSealed: true, defects: [], causeStated: null };
  return { type: 'UnitInspected', data: { ...data, ...NOTHING_FOUND } };
}

/** The disposition and place the policy proposes for a grade. */
export function proposedDisposition(unitId: string, grade: Unit['grade'], context: DecideContext): CaseEvent {
  const { disposition, place, ruleIds } = context.policy.dispositionByGrade[grade];
  return { type: 'DispositionDecided', data: { unitId, disposition, place, ...groundsOf(context, ruleIds) } };
}

/** A unit has the same id on every bench: it follows from its line and its place in the count. */
export function unitIdOf(lineId: string, ordinal: number, { deriveId }: Pick<DecideContext, 'deriveId'>): string {
  return deriveId(`unit:${lineId}:${ordinal}`);
}
