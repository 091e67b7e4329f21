import type { UnitMass } from '../../shared/domain/shortage/weighed-content.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { DecideContext } from '../../shared/return-case/decide-context.ts';
import type { CaseEvent, CaseEventData } from '../../shared/return-case/events.ts';
import type { Masses } from '../../shared/return-case/masses.ts';
import { givenLine, givenOpened, givenParcel, idOf, WEIGH } from './builders.ts';
import { type Given, given } from './given.ts';

type Line = CaseEventData<'CaseOpened'>['lines'][number];

/** A thing that weighs so much, give or take so much, and of which so many are expected. */
export interface Thing {
  readonly sku: string;
  readonly massMg: number | null;
  readonly expected?: number;
  readonly accessories?: Line['accessories'];
}

/** Every unit is as heavy as its line says, give or take 1 %; one kind of packaging of 100 g, give or take 5 g. */
export const MASSES: Masses = {
  unitMass: ({ unitMassMg }): UnitMass | null =>
    unitMassMg === null
      ? null
      : { massMg: unitMassMg, spreadMg: Math.ceil(unitMassMg / 100), from: 'declared', parcels: 0 },
  progressOf: () => ({ parcels: 3, wanted: 20 }),
  packings: () => [{ name: 'usual', massMg: 100_000, spreadMg: 5_000, from: 'policy' }],
};

export const lineIdOf = (sku: string): string => idOf(`line ${sku}`);

export function linesOf(things: readonly Thing[]): Line[] {
  return things.map(({ sku, massMg, expected = 1, accessories = [] }) =>
    givenLine({ lineId: lineIdOf(sku), sku, name: sku, unitMassMg: massMg, expected, accessories }),
  );
}

/** A parcel with these things announced, as it stands before it is weighed. */
export function expecting(things: readonly Thing[], ...more: readonly CaseEvent[]): Given {
  return given(
    [
      { type: 'CaseOpened', data: givenOpened({ lines: linesOf(things) }) },
      { type: 'ParcelReceived', data: givenParcel() },
    ],
    ...more,
  );
}

/** The same, weighed: what deciding that recorded is part of it. */
export function weighed(before: Given, grossMg: number, change: Partial<DecideContext> = {}): Given {
  return doing(before, { ...WEIGH, grossMg }, { masses: MASSES, ...change });
}

/** One command more, with what it recorded. */
export function doing(before: Given, command: CaseCommand, change: Partial<DecideContext> = {}): Given {
  const { decision } = before.when(command, change);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.kind}`);
  return before.and(decision.value);
}
