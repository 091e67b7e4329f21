import { describe, expect, it } from 'vitest';
import { rebuildViews } from '../../../electron/cases/rebuild.ts';
import { verifyRecord } from '../../../electron/cases/verify.ts';
import { CASE_ID, givenOpened, givenParcel, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';

function opened() {
  const database = memoryDatabase();
  const bench = openBench(STATION_A, database);
  const worker = { commandId: idOf('open'), actor: OPERATOR, roles: [] };
  bench.work.apply(CASE_ID, { type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() }, worker);
  const parts = { ...bench.stores, record: bench.record, ownStationId: STATION_A };
  return { database, bench, parts, dump: () => bench.stores.caseRows.dump() };
}

describe('a rebuild', () => {
  it('of a sound bench changes nothing', () => {
    const { parts } = opened();
    expect(rebuildViews(parts)).toEqual({ streams: 1, viewsChanged: [] });
  });

  it.each([
    ['a row that was changed', "UPDATE case_row SET status = 'closed'"],
    ['a row that is gone', 'DELETE FROM case_row'],
    ['a code that is gone', "DELETE FROM case_code WHERE kind = 'rma'"],
    ['a code too many', "INSERT INTO case_code (kind, code, case_id) VALUES ('rma', 'X', 'nobody')"],
  ])('puts %s right and says so; verify only says so', (_what, tampering) => {
    const { database, parts, dump } = opened();
    const sound = dump();
    database.exec(tampering);
    const tampered = dump();
    const verification = verifyRecord(parts);
    expect(verification.isSound).toBe(false);
    expect(verification.viewsDiffering.length).toBeGreaterThan(0);
    expect(dump()).toEqual(tampered);
    expect(rebuildViews(parts).viewsChanged).toEqual(verification.viewsDiffering);
    expect(dump()).toEqual(sound);
    expect(verifyRecord(parts)).toMatchObject({ isSound: true, viewsDiffering: [], photosMissing: [] });
  });

  it('touches neither the outbox nor what other systems told us', () => {
    const { database, parts } = opened();
    const others = () => database.prepare('SELECT * FROM outbox').all();
    const before = others();
    rebuildViews(parts);
    expect(others()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

it('verify misses a photograph whose file is gone', () => {
  const { database, parts } = opened();
  database.exec(`INSERT INTO photo VALUES ('${'a'.repeat(64)}', 1, 1, 1, 1)`);
  expect(verifyRecord(parts)).toMatchObject({ isSound: false, photosMissing: ['a'.repeat(64)] });
});
