import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { CASE_ID, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { chosenCommand } from './random-work.ts';
import { asker } from '../../support/asker.ts';

const ROLES = ['operator', 'inspector', 'supervisor'];
/** Not steps: nothing to take back. */
const NO_STEPS: readonly CaseCommand['type'][] = ['UndoStep', 'NoteRepeatScan', 'SettleConflict'];

/** Does one step chosen by two numbers. */
function step(bench: Bench, picks: readonly [number, number], name: string): void {
  const context = bench.work.context(CASE_ID, asker(...ROLES));
  const nonce = idOf(name);
  const command = chosenCommand(bench.work.fold(CASE_ID), context, { picks, nonce, without: NO_STEPS });
  if (command) bench.work.apply(CASE_ID, command, { commandId: nonce, actor: OPERATOR, roles: ROLES });
}

/** What undo gives back: everything but who was last. */
function stateOf(bench: Bench) {
  const { last: _last, ...state } = bench.work.fold(CASE_ID).state;
  const waiting = bench.stores.outbox.list('waiting', 100).map(({ factId, payload }) => ({ factId, payload }));
  return { ...state, waiting };
}

it(
  'n steps, undone n times, leave the state and what waits in the outbox as they were (U6)',
  () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });
    const property = fc.property(picks, picks, (before, after) => {
      const bench = openBench(STATION_A, memoryDatabase());
      before.forEach((pick, at) => step(bench, pick, `before ${at}`));
      const states = [stateOf(bench)];
      after.forEach((pick, at) => {
        const count = bench.work.fold(CASE_ID).state.steps.length;
        step(bench, pick, `after ${at}`);
        if (bench.work.fold(CASE_ID).state.steps.length > count) states.push(stateOf(bench));
      });
      for (const [at, expected] of states.entries().toArray().toReversed()) {
        expect(stateOf(bench)).toEqual(expected);
        const latest = bench.work.fold(CASE_ID).state.steps.at(-1);
        if (at === 0 || !latest) continue;
        const worker = { commandId: idOf(`undo ${at}`), actor: OPERATOR, roles: ROLES };
        bench.work.apply(CASE_ID, { type: 'UndoStep', commandId: latest.commandId }, worker);
      }
    });
    fc.assert(property, seeded(20_260_551, 40));
  },
  PROPERTY_TIMEOUT_MS,
);
