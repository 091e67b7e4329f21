import type { DEFECT_EXTENTS, DEFECT_KINDS, DEFECT_PLACES, Defect } from '../../shared/domain/defect.ts';
import { isDamagedGrade } from '../../shared/domain/grade.ts';
import { BESIDES, type Besides } from './besides-question.ts';
import type { UnitView } from '../../shared/protocol/case-view.ts';

export type DefectKind = (typeof DEFECT_KINDS)[number];
export type DefectPlace = (typeof DEFECT_PLACES)[number];
export type DefectExtent = (typeof DEFECT_EXTENTS)[number];

/** A defect half said. It becomes one when kind, place and extent are there: "damaged" alone is no finding (ux.md 3). */
export interface DefectDraft {
  readonly kind: DefectKind | null;
  readonly place: DefectPlace | null;
}
export const NO_DRAFT: DefectDraft = { kind: null, place: null };

/** What a person can be asked about a unit. */
export const UNIT_QUESTIONS = ['grade', 'defect', 'cause', 'disposition', ...BESIDES] as const;
export type UnitQuestion = (typeof UNIT_QUESTIONS)[number];

/** The question being asked. `settled`: nothing is left that must be said. */
export type InspectionStep =
  | { readonly kind: 'grade' }
  | { readonly kind: 'defect-kind' }
  | { readonly kind: 'defect-place'; readonly defect: DefectKind }
  | { readonly kind: 'defect-extent'; readonly defect: DefectKind; readonly place: DefectPlace }
  | { readonly kind: 'cause' }
  | { readonly kind: 'disposition' }
  | { readonly kind: 'besides'; readonly besides: Besides }
  | { readonly kind: 'settled' };

/** What to ask now: what somebody chose to change, else the first thing that is missing. */
export function inspectionStep(unit: UnitView | null, draft: DefectDraft, asked: UnitQuestion | null): InspectionStep {
  if (unit === null || asked === 'grade') return { kind: 'grade' };
  if (draft.kind !== null) return draftStep(draft.kind, draft.place);
  if (asked === 'defect') return { kind: 'defect-kind' };
  if (isBesides(asked)) return { kind: 'besides', besides: asked };
  if (asked !== null) return { kind: asked };
  if (!isDamagedGrade(unit.grade)) return { kind: 'settled' };
  if (unit.defects.length === 0) return { kind: 'defect-kind' };
  return unit.causeStated === null ? { kind: 'cause' } : { kind: 'settled' };
}

function isBesides(asked: UnitQuestion | null): asked is Besides {
  return BESIDES.some((besides) => besides === asked);
}

function draftStep(defect: DefectKind, place: DefectPlace | null): InspectionStep {
  return place === null ? { kind: 'defect-place', defect } : { kind: 'defect-extent', defect, place };
}

/** What a change of grade keeps: defects and a cause belong to damaged grades only, a seal to A. */
export function regraded(unit: UnitView | null, grade: UnitView['grade']): Findings {
  const isDamaged = isDamagedGrade(grade);
  return {
    grade,
    isSealed: grade === 'A' ? (unit?.isSealed ?? null) : false,
    defects: isDamaged ? (unit?.defects ?? []) : [],
    causeStated: isDamaged ? (unit?.causeStated ?? null) : null,
  };
}

/** What `line.inspect` writes down about a unit. */
export interface Findings {
  readonly grade: UnitView['grade'];
  readonly isSealed: boolean | null;
  readonly defects: Defect[];
  readonly causeStated: UnitView['causeStated'];
}

/** The findings as they stand, to be changed in one place. */
export function findingsOf({ grade, isSealed, defects, causeStated }: UnitView): Findings {
  return { grade, isSealed, defects: [...defects], causeStated };
}
