import { isDamagedGrade } from '../domain/grade.ts';
import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand, FoundBesides } from './commands.ts';
import { NOTHING_FOUND, unitIdOf } from './questions-inspection.ts';
import type { Decision } from './decide.ts';
import { type DecideContext, groundsOf } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { restockExclusionOf } from './exclusions.ts';
import type { CaseState, ReturnLine } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/**
 * Records what an inspector found on one unit; a later inspection of the same unit replaces it and asks for a new
 * disposition. It says nothing about the line's other units: those are still counted, or named by the confirmation.
 * Transport as the cause names its leg in the same breath, where the inspector did (DESIGN.md 5).
 */
export function inspectUnit(state: CaseState, command: Of<'InspectUnit'>, context: DecideContext): Decision {
  const { lineId, ordinal, grade, isSealed, defects, causeStated } = command;
  const line = state.lines.find((other) => other.lineId === lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId });
  const most = line.counted ?? line.expected;
  if (ordinal > most) return refused({ kind: 'unit-not-counted', lineId, ordinal, counted: most });
  if (defects.length > 0 && !isDamagedGrade(grade)) return refused({ kind: 'defect-without-damage-grade', grade });
  const unitId = unitIdOf(lineId, ordinal, context);
  const kept = foundBesides(line, ordinal, state, command.also ?? {});
  const data = { unitId, lineId, ordinal, grade, isSealed, defects: [...defects], causeStated, ...kept };
  const leg = command.also?.leg;
  const stated: CaseEvent[] =
    leg && causeStated === 'transport' ? [{ type: 'LegStated', data: { unitId, ...leg } }] : [];
  return accepted([{ type: 'UnitInspected', data }, ...stated]);
}

/** What the command says, else what was found before; an accessory is one of the line's. */
function foundBesides(line: ReturnLine, ordinal: number, { units }: CaseState, { leg: _leg, ...also }: FoundBesides) {
  const before = units.find((unit) => unit.lineId === line.lineId && unit.ordinal === ordinal) ?? NOTHING_FOUND;
  const { wear, severity, missingAccessories, matchesClaim, innerPackaging, ruledOut, installedBy } = before;
  const found = { wear, severity, missingAccessories, matchesClaim, innerPackaging, ruledOut, installedBy, ...also };
  const serial = line.serials.find((read) => read.ordinal === ordinal)?.serial ?? before.serial;
  const codes = found.missingAccessories.filter((code) =>
    line.accessories.some((accessory) => accessory.code === code),
  );
  return { ...found, serial, missingAccessories: [...new Set(codes)], ruledOut: [...found.ruledOut] };
}

/** S80: what happens to an inspected unit and where it goes; food and opened hygiene articles are never restocked. */
export function decideDisposition(
  state: CaseState,
  command: Of<'DecideDisposition'>,
  context: DecideContext,
): Decision {
  const { unitId, disposition } = command;
  const unit = state.units.find((other) => other.unitId === unitId);
  if (!unit) return refused({ kind: 'unit-not-inspected' });
  const ruleId = restockExclusionOf(state, unit);
  if (ruleId !== null && disposition === 'restock') return refused({ kind: 'restock-excluded', ruleId });
  const place = command.place ?? context.openTotes?.[disposition] ?? context.policy.placeByDisposition[disposition];
  const data = { unitId, disposition, place, ...groundsOf(context, ['S80']) };
  return accepted([{ type: 'DispositionDecided', data }]);
}

/** Gives a unit its licence plate; labelling it again with the same one records nothing (a re-print). */
export function labelUnit(state: CaseState, { unitId, lpn }: Of<'LabelUnit'>): Decision {
  const unit = state.units.find((other) => other.unitId === unitId);
  if (!unit) return refused({ kind: 'unit-not-in-case', unitId });
  return accepted(unit.lpn === lpn ? [] : [{ type: 'UnitLabelled', data: { unitId, lpn } }]);
}
