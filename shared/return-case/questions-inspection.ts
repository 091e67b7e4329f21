import { claimMatterOf } from '../domain/claim-matter.ts';
import type { Disposition } from '../domain/disposition.ts';
import { isDamagedGrade } from '../domain/grade.ts';
import { requiredPhotos } from '../domain/inspection/photo-judgement.ts';
import type { PhotoSlot } from '../domain/photo-slot.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Asked } from './asked.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { restockExclusion } from './exclusions.ts';
import { sealTaken } from './is-opened.ts';
import type { Question } from './question.ts';
import type { CaseState, ReturnLine, Unit } from './state.ts';

/** What the units leave to answer, and what is written down of those nobody looked at closely. */
export function inspectionAsked(state: CaseState, context: DecideContext): Asked {
  return {
    questions: [
      ...lookQuestions(state, context),
      ...state.units.flatMap((unit) => unitQuestions(unit, state, context)),
    ],
    records: inspectionRecords(state, context),
  };
}

/** S32: what is claimed to be damaged or faulty is compared with what is there; one unit that was looked at is enough. */
function lookQuestions(state: CaseState, { policy }: DecideContext): Question[] {
  const { lookWhenClaimed } = policy.inspection;
  const isAsked = ({ lineId, claimedReason }: ReturnLine): boolean =>
    lookWhenClaimed.includes(claimMatterOf(claimedReason)) || lacksAccessory(state, lineId);
  return state.lines
    .filter((line) => line.counted !== 0 && isAsked(line))
    .filter(({ lineId }) => !state.units.some((unit) => unit.lineId === lineId))
    .map(({ lineId }) => ({ kind: 'look', lineId }));
}

/** S29: the weight said that a part of it is missing and a person found it so: which unit lacks it is looked at. */
function lacksAccessory({ parcels }: CaseState, lineId: string): boolean {
  return parcels.some(({ weighing }) =>
    weighing?.confirmed?.some((change) => change.lineId === lineId && change.accessory !== null),
  );
}

/** S46, S48, S50: damage is described, shown and its cause stated by the one who saw it. */
function unitQuestions(unit: Unit, state: CaseState, context: DecideContext): Question[] {
  const { unitId } = unit;
  const photos = missingPhotos(unit, state, context).map((slot): Question => ({ kind: 'unit-photo', unitId, slot }));
  if (!isDamagedGrade(unit.grade)) return photos;
  const questions: Question[] = [];
  if (unit.defects.length === 0) questions.push({ kind: 'defect', unitId });
  questions.push(...photos);
  if (unit.causeStated === null) questions.push({ kind: 'cause', unitId });
  const { policy, roles } = context;
  const mayClose = policy.onePersonBench || policy.operatorGrades.includes(unit.grade) || roles.includes('inspector');
  if (!mayClose) questions.push({ kind: 'inspector', unitId });
  return questions;
}

/**
 * Pictures still to be taken of a unit (S48, S56), far before near (S49). As many pictures as are required are enough,
 * whatever slots they were taken into: nobody is sent back for a name. Inner packaging that is not whole is shown (S14).
 */
function missingPhotos(unit: Unit, state: CaseState, { policy }: DecideContext): readonly PhotoSlot[] {
  const line = state.lines.find(({ lineId }) => lineId === unit.lineId);
  const own = state.photos.filter(({ unitId }) => unitId === unit.unitId);
  const isInnerShown = state.photos.some(({ slot }) => slot === 'inside');
  const inner: PhotoSlot[] = (unit.innerPackaging ?? 'complete') === 'complete' || isInnerShown ? [] : ['inside'];
  if (!isDamagedGrade(unit.grade)) return inner;
  const matter = claimMatterOf(line?.claimedReason ?? null);
  const required = requiredPhotos(matter, unit.causeStated === 'transport', policy.inspection.requiredPhotos);
  const open = required.filter((slot) => !own.some((photo) => photo.slot === slot));
  return [...inner, ...open.slice(0, Math.max(0, required.length - own.length))];
}

function inspectionRecords(state: CaseState, context: DecideContext): CaseEvent[] {
  const records: CaseEvent[] = [];
  const isSealed = sealTaken(state);
  for (const line of state.lines) {
    const counted = line.counted ?? line.expected;
    for (let ordinal = 1; ordinal <= counted; ordinal += 1) {
      const unit = state.units.find((other) => other.lineId === line.lineId && other.ordinal === ordinal);
      const unitId = unit?.unitId ?? unitIdOf(line.lineId, ordinal, context);
      if (!unit) records.push(taken(unitId, line, ordinal, isSealed));
      const found = unit ?? { grade: 'A' as const, isSealed };
      if (!unit?.disposition) records.push(proposedDisposition(unitId, found, line, state, context));
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
  innerPackaging: null,
  ruledOut: [],
  installedBy: null,
};

/** What a clean confirmation says of a unit nobody looked at closely: like new, and sealed unless the parcel was opened. */
function taken(unitId: string, { lineId, serials }: ReturnLine, ordinal: number, isSealed: boolean | null): CaseEvent {
  const serial = serials.find((read) => read.ordinal === ordinal)?.serial ?? null;
  const data = { unitId, lineId, ordinal, grade: 'A' as const, isSealed, defects: [], causeStated: null };
  return { type: 'UnitInspected', data: { ...data, ...NOTHING_FOUND, serial } };
}

/**
 * The disposition the policy proposes for a grade and the place it goes to: the open tote of that disposition, else the
 * policy's. Food never goes back to stock, nor a hygiene article somebody opened (S15, S16). What the carrier could not
 * deliver and could be sold goes out again (S06).
 */
export function proposedDisposition(
  unitId: string,
  { grade, isSealed }: Pick<Unit, 'grade' | 'isSealed'>,
  line: Pick<ReturnLine, 'attributes'> | undefined,
  { returnClass }: Pick<CaseState, 'returnClass'>,
  context: DecideContext,
): CaseEvent {
  const { policy, openTotes } = context;
  const ruleId = line === undefined ? null : restockExclusion(line, isSealed);
  const byGrade = policy.dispositionByGrade[grade];
  const proposed =
    ruleId === null
      ? (reShipped(byGrade.disposition, returnClass, policy) ?? byGrade)
      : { ...policy.inspection.excludedDisposition, ruleIds: [ruleId] };
  const { disposition, ruleIds } = proposed;
  const place = openTotes?.[disposition] ?? proposed.place;
  return { type: 'DispositionDecided', data: { unitId, disposition, place, ...groundsOf(context, ruleIds) } };
}

function reShipped(byGrade: Disposition, returnClass: CaseState['returnClass'], policy: Policy) {
  const isReShipped = returnClass === 'bounced' && byGrade === 'restock';
  if (!isReShipped || policy.arrival.bouncedDisposition === 'restock') return null;
  return { disposition: 're-ship' as const, place: policy.placeByDisposition['re-ship'], ruleIds: ['S06'] };
}

/** A unit has the same id on every bench: it follows from its line and its place in the count. */
export function unitIdOf(lineId: string, ordinal: number, { deriveId }: Pick<DecideContext, 'deriveId'>): string {
  return deriveId(`unit:${lineId}:${ordinal}`);
}
