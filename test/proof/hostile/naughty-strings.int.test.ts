import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import { codeKey } from '../../../shared/domain/code/code-key.ts';
import { temporaryFolder } from '../../electron/host/bench.ts';
import { makeTemplate, openRecordOf, trackingOf } from '../../faults/template.ts';
import { NAUGHTY } from './naughty-strings.ts';

const TEXTS = NAUGHTY.filter((text) => text.trim() === text);

describe('H11 no text is ever SQL', () => {
  let host: ReturnType<typeof openRecordOf>;
  beforeAll(async () => {
    const folder = temporaryFolder(afterAll);
    await makeTemplate(folder, 3);
    host = openRecordOf(folder);
    afterAll(() => host.close());
  }, 120_000);

  async function call<Result>(name: string, params: object): Promise<Result> {
    const outcome = await host.dispatcher.dispatch({ call: name, params, session: OWNER_SESSION });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
    return outcome.result as Result;
  }
  const change = <Result>(name: string, params: object): Promise<Result> =>
    call(name, { commandId: randomUUID(), ...params });

  it(`${TEXTS.length} naughty texts come back byte for byte from every field of a slip`, async () => {
    const counts = tables(host);
    for (const text of TEXTS) {
      const { outcome } = await change<{ outcome: { caseId: string } }>('unidentified.open', {});
      const { caseId } = outcome;
      const [account, name, reason, sender, region] = Array<string>(5).fill(text);
      const details = { account, name, phone: null, reason, sender, region };
      await change('slip.record', {
        caseId,
        found: true,
        details,
        rmaWritten: text.slice(0, 64).trim(),
        orderWritten: null,
      });
      const { slip } = await call<{ slip: unknown }>('unidentified.get', { caseId });
      expect([text, slip]).toMatchObject([text, { details, rmaWritten: text.slice(0, 64).trim() }]);
    }
    expect(Object.keys(tables(host))).toEqual(Object.keys(counts));
  });

  it('whoever searches for wildcards finds what holds those letters, and no more', async () => {
    const known = [0, 1, 2].map((at) => [`RMA-${70_000 + at}`, `ORD-${70_000 + at}`, trackingOf(at)].map(codeKey));
    for (const search of [
      '%',
      '_',
      'RMA%',
      'RMA-7000_',
      '*',
      '" OR 1 OR "',
      'NEAR(RMA ORD)',
      '^RMA',
      '{rma}:x',
      ...TEXTS,
    ]) {
      const text = search.slice(0, 64);
      const { total } = await call<{ total: number }>('expected.list', {
        search: text,
        olderThanDays: 0,
        offset: 0,
        limit: 10,
      });
      const part = codeKey(text) ?? '';
      expect([text, total]).toEqual([text, known.filter((keys) => keys.some((key) => key?.includes(part))).length]);
    }
  });

  it('and the record is sound afterwards', () => {
    const { database, station } = host.parts;
    expect(database.pragma('integrity_check(1)', { simple: true })).toBe('ok');
    const { isSound, viewsDiffering } = verifyRecord({ ...host.parts, ownStationId: station.stationId() });
    expect([isSound, viewsDiffering]).toEqual([true, []]);
  });
});

function tables(host: ReturnType<typeof openRecordOf>): Record<string, true> {
  const names = host.parts.database.prepare<[], { name: string }>('SELECT name FROM sqlite_schema').all();
  return Object.fromEntries(names.map(({ name }) => [name, true]));
}
