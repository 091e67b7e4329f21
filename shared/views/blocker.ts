import type { Blocker } from '../protocol/work-view.ts';
import { confirmationOf } from '../return-case/confirmation.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { CaseState } from '../return-case/state.ts';

/**
 * The first thing a person has to answer before a case can be closed, and what it is about: an item by its name, a
 * parcel by its number. Null when nothing is asked, or when it cannot be told (another version's record, a conflict).
 */
export function blockerOf(folded: FoldedCase, context: DecideContext): Blocker | null {
  const { state, isReadOnly, isInConflict } = folded;
  if (!state.opened || isReadOnly || isInConflict) return null;
  const [question] = confirmationOf(state, context).questions;
  return question ? { kind: question.kind, subject: subjectOf(question, state) } : null;
}

function subjectOf(question: object, state: CaseState): string | null {
  const lineId = idIn(question, 'lineId') ?? lineOfUnit(idIn(question, 'unitId'), state);
  const line = state.lines.find((other) => other.lineId === lineId);
  if (line) return line.name;
  const parcelId = idIn(question, 'parcelId');
  return state.parcels.find((parcel) => parcel.parcelId === parcelId)?.trackingNumber ?? null;
}

function lineOfUnit(unitId: string | null, { units }: CaseState): string | null {
  return units.find((unit) => unit.unitId === unitId)?.lineId ?? null;
}

function idIn(question: object, name: string): string | null {
  const value: unknown = Object.entries(question).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
