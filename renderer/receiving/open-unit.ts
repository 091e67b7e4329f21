import type { CaseView, LineView, UnitView } from '../../shared/protocol/case-view.ts';

/** The one unit being looked at closely: the second of a line's three, say. */
export interface UnitPlace {
  readonly lineId: string;
  readonly ordinal: number;
}

/** A unit's line and what is known of it; `unit` is null until it has been graded. */
export interface OpenUnit extends UnitPlace {
  readonly line: LineView;
  readonly unit: UnitView | null;
}

/** Finds a place in a case; null when the case has no such line. */
export function unitAt(view: CaseView, { lineId, ordinal }: UnitPlace): OpenUnit | null {
  const line = view.lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) return null;
  return { lineId, ordinal, line, unit: line.units.find((unit) => unit.ordinal === ordinal) ?? null };
}

/** Where a unit with this id is; null when it has not been graded in this case. */
export function placeOf(view: CaseView, unitId: string): UnitPlace | null {
  for (const { lineId, units } of view.lines) {
    const unit = units.find((candidate) => candidate.unitId === unitId);
    if (unit !== undefined) return { lineId, ordinal: unit.ordinal };
  }
  return null;
}

/**
 * The unit that a scanned grade is about when none is open: the only one that has none yet. Null when the bench would
 * have to guess.
 */
export function onlyUngraded(view: CaseView): UnitPlace | null {
  const ungraded = view.lines.flatMap((line) =>
    ordinalsOf(line)
      .filter((ordinal) => !line.units.some((unit) => unit.ordinal === ordinal))
      .map((ordinal) => ({ lineId: line.lineId, ordinal })),
  );
  return ungraded.length === 1 ? (ungraded[0] ?? null) : null;
}

/** 1 to as many as are here, or as are expected while nobody has counted. */
export function ordinalsOf({ counted, expected }: LineView): number[] {
  return Array.from({ length: counted ?? expected }, (_, at) => at + 1);
}
