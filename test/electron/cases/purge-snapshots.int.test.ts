import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { purgeSnapshots } from '../../../electron/cases/purge-snapshots.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import {
  CASE_ID,
  givenOpened,
  givenParcel,
  idOf,
  LINE_ID,
  OPERATOR,
  PARCEL_ID,
  STATION_A,
} from '../../support/builders.ts';
import { fileDatabase, tempFolder } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';

const DAY_MS = 86_400_000;

/** A bench with one open case, which can be told commands and asked for its picture files. */
function openCaseBench() {
  const dataDir = tempFolder();
  const bench = openBench(STATION_A, fileDatabase(dataDir), { dataDir });
  let commands = 0;
  const apply = (command: CaseCommand): void => {
    const worker = { commandId: idOf(`purge ${(commands += 1)}`), actor: OPERATOR, roles: ['operator', 'inspector'] };
    bench.work.apply(CASE_ID, command, worker);
  };
  apply({ type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() });
  const files = (): number =>
    readdirSync(join(dataDir, 'photos'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg'))
      .length;
  const snap = (text: string, keepDays = 30) => {
    const photo = bench.stores.photos.put(Buffer.from(text), { width: 4, height: 3 }, bench.clock.nowMs());
    const keepUntilMs = bench.clock.nowMs() + keepDays * DAY_MS;
    apply({ type: 'AddSnapshot', snapshot: { ...photo, moment: 'waybill', keepUntilMs } });
    return photo;
  };
  const purge = (): number => purgeSnapshots({ ...bench.stores, clock: bench.clock });
  return { ...bench, apply, files, snap, purge };
}

describe('pictures that the bench took by itself', () => {
  it('are there for their time and gone after it, while the record keeps their hash', () => {
    const bench = openCaseBench();
    const { sha256 } = bench.snap('waybill');
    bench.clock.advance(30 * DAY_MS - 1);
    expect(bench.purge()).toBe(0);
    expect(bench.stores.photos.read(sha256)).not.toBeNull();
    bench.clock.advance(1);
    expect(bench.purge()).toBe(1);
    expect(bench.purge()).toBe(0);
    expect(bench.files()).toBe(0);
    expect(bench.stores.photos.find(sha256)).toBeNull();
    expect(bench.work.fold(CASE_ID).state.snapshots).toMatchObject([{ sha256 }]);
  });

  it.each<[string, (sha256: string) => CaseCommand]>([
    [
      'a person has added the same picture',
      (sha256) => ({
        type: 'AddPhoto',
        photo: { photoId: idOf('photo'), slot: 'outside', unitId: null, sha256, width: 4, height: 3, byteLength: 7 },
      }),
    ],
    [
      'a unit turned out damaged',
      () => ({
        type: 'InspectUnit',
        ...{ lineId: LINE_ID, ordinal: 1, grade: 'C', isSealed: false, defects: [], causeStated: null },
      }),
    ],
    ['the outside was torn', () => ({ type: 'RecordOuterPackaging', parcelId: PARCEL_ID, condition: 'torn' })],
  ])('stay when %s', (_why, commandOf) => {
    const bench = openCaseBench();
    const { sha256 } = bench.snap('waybill');
    bench.apply(commandOf(sha256));
    bench.clock.advance(400 * DAY_MS);
    expect(bench.purge()).toBe(0);
    expect(bench.stores.photos.read(sha256)).not.toBeNull();
  });

  it('stay when the case was closed short', () => {
    const bench = openCaseBench();
    const { sha256 } = bench.snap('close');
    bench.apply({ type: 'CountContent', lineId: LINE_ID, counted: 0, by: 'hand' });
    bench.work.fold(CASE_ID);
    bench.apply({ type: 'CloseCase', confirmedBy: 'button' });
    bench.clock.advance(400 * DAY_MS);
    expect(bench.purge()).toBe(0);
    expect(bench.stores.photos.read(sha256)).not.toBeNull();
  });
});
