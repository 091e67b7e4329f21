import { isDamagedGrade } from '../domain/grade.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState, Unit } from './state.ts';

/** What must still be answered by a person before the case can be closed. */
export type Question =
  | { readonly kind: 'weigh'; readonly parcelId: string }
  | { readonly kind: 'count'; readonly lineId: string }
  | { readonly kind: 'outside-photo'; readonly parcelId: string }
  | { readonly kind: 'defect'; readonly unitId: string }
  | { readonly kind: 'cause'; readonly unitId: string }
  | { readonly kind: 'unit-photo'; readonly unitId: string }
  | { readonly kind: 'inspector'; readonly unitId: string };

/**
 * What one confirmation would record. "The next parcel is the confirmation" (DESIGN.md 6): a clean return costs no
 * questions, because everything that may be taken for granted is named on the button and written down when it is
 * pressed or when the next parcel is scanned. What may not be taken for granted is a question.
 */
export interface Confirmation {
  readonly questions: readonly Question[];
  /** The events a confirmation adds before `CaseClosed`; empty when everything was already recorded by hand. */
  readonly records: readonly CaseEvent[];
}

/** Works out the confirmation of an open case. Pure; the same function draws the button and makes the decision. */
export function confirmationOf(state: CaseState, context: DecideContext): Confirmation {
  const counts = countRecords(state);
  return {
    questions: [
      ...weighingQuestions(state, context),
      ...counts.questions,
      ...outsideQuestions(state),
      ...state.units.flatMap((unit) => unitQuestions(unit, state, context)),
    ],
    records: [...outsideRecords(state), ...counts.records, ...inspectionRecords(state, context)],
  };
}

function weighingQuestions(state: CaseState, { policy }: DecideContext): Question[] {
  if (policy.weighing.mode !== 'required') return [];
  return state.parcels.filter(({ weighing }) => !weighing).map(({ parcelId }) => ({ kind: 'weigh', parcelId }));
}

function outsideQuestions(state: CaseState): Question[] {
  const isShown = state.photos.some(({ slot }) => slot === 'outside');
  return state.parcels
    .filter(({ outside }) => outside !== null && outside !== 'intact' && !isShown)
    .map(({ parcelId }) => ({ kind: 'outside-photo', parcelId }));
}

/** Parcels whose outside nobody has said anything about are taken to be intact. */
export function outsideRecords(state: CaseState): CaseEvent[] {
  return state.parcels
    .filter(({ outside }) => outside === null)
    .map(({ parcelId }) => ({ type: 'OuterPackagingRecorded', data: { parcelId, condition: 'intact' } }));
}

/**
 * A weight that does not fit, or a thing that nobody expected, is a reason to look: then every line is counted by a
 * person, not assumed.
 */
function countRecords(state: CaseState): { questions: Question[]; records: CaseEvent[] } {
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

/** What a clean confirmation says of a unit nobody looked at closely: sealed, like new. */
function taken(unitId: string, lineId: string, ordinal: number): CaseEvent {
  const data = { unitId, lineId, ordinal, grade: 'A' as const, isSealed: true, defects: [], causeStated: null };
  return { type: 'UnitInspected', data };
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
