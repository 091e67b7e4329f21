import { isDamagedGrade } from '../domain/grade.ts';
import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import { NOTHING_FOUND, unitIdOf } from './questions-inspection.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/**
 * Records what an inspector found on one unit; a later inspection of the same unit replaces it and asks for a new
 * disposition. It says nothing about the line's other units: those are still counted, or named by the confirmation.
 */
export function inspectUnit(state: CaseState, command: Of<'InspectUnit'>, context: DecideContext): Decision {
  const { lineId, ordinal, grade, isSealed, defects, causeStated } = command;
  const line = state.lines.find((other) => other.lineId === lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId });
  const most = line.counted ?? line.expected;
  if (ordinal > most) return refused({ kind: 'unit-not-counted', lineId, ordinal, counted: most });
  if (defects.length > 0 && !isDamagedGrade(grade)) return refused({ kind: 'defect-without-damage-grade', grade });
  const unitId = unitIdOf(lineId, ordinal, context);
  const before = state.units.find((unit) => unit.unitId === unitId);
  const { wear, severity, serial, missingAccessories, matchesClaim } = before ?? NOTHING_FOUND;
  const kept = { wear, severity, serial, missingAccessories: [...missingAccessories], matchesClaim };
  const data = { unitId, lineId, ordinal, grade, isSealed, defects: [...defects], causeStated, ...kept };
  return accepted([{ type: 'UnitInspected', data }]);
}

/** S80: what happens to an inspected unit and where it goes. */
export function decideDisposition(
  state: CaseState,
  command: Of<'DecideDisposition'>,
  context: DecideContext,
): Decision {
  const { unitId, disposition } = command;
  if (!state.units.some((unit) => unit.unitId === unitId)) return refused({ kind: 'unit-not-inspected' });
  const place = command.place ?? context.policy.placeByDisposition[disposition];
  const data = { unitId, disposition, place, ...groundsOf(context, ['S80']) };
  return accepted([{ type: 'DispositionDecided', data }]);
}

/** Gives a unit its licence plate; labelling it again with the same one records nothing (a re-print). */
export function labelUnit(state: CaseState, { unitId, lpn }: Of<'LabelUnit'>): Decision {
  const unit = state.units.find((other) => other.unitId === unitId);
  if (!unit) return refused({ kind: 'unit-not-in-case', unitId });
  return accepted(unit.lpn === lpn ? [] : [{ type: 'UnitLabelled', data: { unitId, lpn } }]);
}
