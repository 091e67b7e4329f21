import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createOnce } from '../../../electron/cases/once.ts';
import { sha256 } from '../../../electron/ids.ts';
import { ConflictError, RefusedError } from '../../../electron/refused.ts';
import { CASE_ID, givenOpened, givenParcel, idOf, OPERATOR, PARCEL_ID, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';
import { chosenCommand } from './random-work.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { asker } from '../../support/asker.ts';

const Answer = z.strictObject({ version: z.int() });
const OPEN: CaseCommand = { type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() };
const TORN: CaseCommand = { type: 'RecordOuterPackaging', parcelId: PARCEL_ID, condition: 'torn' };

function opened() {
  const bench = openBench(STATION_A, memoryDatabase());
  const { record, work, stores, clock } = bench;
  const once = createOnce({ record, answers: stores.answers, clock, fingerprint: sha256 });
  const run = (name: string, command: CaseCommand, params: object = {}, call = 'case.change') => {
    const commandId = idOf(name);
    const worker = { commandId, actor: OPERATOR, roles: ['inspector', 'supervisor'] };
    return once({ call, params: { commandId, ...params } }, Answer, () => ({
      version: work.apply(CASE_ID, command, worker).history.ordered.length,
    }));
  };
  return { ...bench, once, run };
}

describe('a command that is sent again', () => {
  it('gets the first answer and appends nothing, also after others', () => {
    const { run, stores } = opened();
    expect(run('open', OPEN)).toEqual({ version: 2 });
    expect(run('torn', TORN)).toEqual({ version: 3 });
    expect(run('open', OPEN)).toEqual({ version: 2 });
    expect(stores.events.count()).toBe(3);
  });

  it('is the same whatever the order of its parameters', () => {
    const { run, stores } = opened();
    run('open', OPEN, { a: 1, b: 2 });
    run('open', OPEN, { b: 2, a: 1 });
    expect(stores.events.count()).toBe(2);
  });

  it.each([
    ['with other parameters', { a: 2 }, 'case.change'],
    ['to another call', { a: 1 }, 'case.other'],
  ])('%s is a conflict and changes nothing', (_what, params, call) => {
    const { run, stores } = opened();
    run('open', OPEN, { a: 1 });
    const again = () => run('open', TORN, params, call);
    expect(again).toThrow(ConflictError);
    expect(again).toThrow(expect.objectContaining({ kind: 'command-id-reused', details: { commandId: idOf('open') } }));
    expect(stores.events.count()).toBe(2);
  });

  it('after a refusal is decided again', () => {
    const { run } = opened();
    expect(() => run('torn', TORN)).toThrow(RefusedError);
    run('open', OPEN);
    expect(run('torn', TORN)).toEqual({ version: 3 });
  });

  it('keeps neither answer nor events when its answer is not what was declared', () => {
    const { once, record, stores } = opened();
    const params = { commandId: idOf('x') };
    const append = () =>
      record.append(`scan:${idOf('s')}`, [{ type: 'NoteTaken', schemaVersion: 1, data: {} }], {
        commandId: params.commandId,
        actor: OPERATOR,
      });
    const broken = () => once({ call: 'x', params }, Answer, () => ({ version: append().length + 0.5 }));
    expect(broken).toThrow();
    expect([stores.events.count(), stores.answers.find(params.commandId)]).toEqual([0, null]);
  });
});

it(
  'any history sent twice, command by command, is the history sent once',
  () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 15 });
    const property = fc.property(picks, (told) => {
      const bench = opened();
      for (const [at, [type, pick]] of told.entries()) {
        const context = bench.work.context(CASE_ID, asker('inspector', 'supervisor'));
        const command = chosenCommand(bench.work.fold(CASE_ID), context, { picks: [type, pick], nonce: idOf(`${at}`) });
        if (!command) continue;
        const first = bench.run(`${at}`, command);
        const before = bench.texts();
        expect(bench.run(`${at}`, command)).toEqual(first);
        expect(bench.texts()).toEqual(before);
      }
    });
    fc.assert(property, seeded(20_260_550, 30));
  },
  PROPERTY_TIMEOUT_MS,
);
