import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPhotoStore } from '../../../electron/store/photo-store.ts';
import { sha256 } from '../../../electron/ids.ts';
import { FAKE_START_MS as NOW } from '../../support/fake-clock.ts';
import { fileDatabase, tempFolder } from '../../support/temp-database.ts';

const SIZE = { width: 1_600, height: 1_200 };
const BYTES = Buffer.from('the bytes of a photograph');
const HASH = sha256('the bytes of a photograph');

function opened() {
  const folder = tempFolder();
  const database = fileDatabase(folder);
  const photos = openPhotoStore(database, folder);
  const pathOf = (hash: string) => join(folder, 'photos', hash.slice(0, 2), `${hash}.jpg`);
  return { folder, database, photos, pathOf, put: () => photos.put(BYTES, SIZE, NOW) };
}

describe('D12 a photograph', () => {
  it('is kept under the hash of its bytes, for its owner alone', () => {
    const { put, photos, pathOf } = opened();
    expect(put()).toEqual({ sha256: HASH, ...SIZE, byteLength: BYTES.length });
    expect(readFileSync(pathOf(HASH))).toEqual(BYTES);
    expect(statSync(pathOf(HASH)).mode & 0o077).toBe(0);
    expect(photos.find(HASH)).toEqual({ sha256: HASH, ...SIZE, byteLength: BYTES.length });
    expect(photos.read(HASH)).toEqual(BYTES);
  });

  it('is kept once, with the row it had first', () => {
    const { put, photos } = opened();
    put();
    photos.put(BYTES, { width: 1, height: 1 }, NOW + 1);
    expect(photos.hashes()).toEqual([HASH]);
    expect(photos.find(HASH)).toMatchObject(SIZE);
  });

  it('that is unknown is nothing', () => {
    const { photos } = opened();
    expect([photos.find(HASH), photos.read(HASH), photos.hashes()]).toEqual([null, null, []]);
  });

  it('is not served when its file is damaged or gone, and is whole again when it is taken in again', () => {
    const { put, photos, pathOf } = opened();
    put();
    writeFileSync(pathOf(HASH), 'other bytes');
    expect(photos.read(HASH)).toBeNull();
    put();
    expect(photos.read(HASH)).toEqual(BYTES);
    rmSync(pathOf(HASH));
    expect(photos.read(HASH)).toBeNull();
    put();
    expect(photos.read(HASH)).toEqual(BYTES);
  });

  it('has no row when its file could not be written (D12)', () => {
    const { folder, put, photos } = opened();
    writeFileSync(join(folder, 'photos'), 'a file where the folder should be');
    expect(put).toThrow();
    expect(photos.hashes()).toEqual([]);
  });
});

describe('the sweep at start', () => {
  it('removes what no row names and nothing else', () => {
    const { put, photos, pathOf } = opened();
    put();
    const orphan = pathOf(sha256('orphan'));
    mkdirSync(dirname(orphan), { recursive: true });
    writeFileSync(orphan, 'orphan');
    writeFileSync(join(dirname(pathOf(HASH)), `.${HASH}.jpg.7.tmp`), 'half');
    expect(photos.sweepOrphans()).toBe(2);
    expect(existsSync(orphan)).toBe(false);
    expect(readdirSync(dirname(pathOf(HASH)))).toEqual([`${HASH}.jpg`]);
    expect(photos.read(HASH)).toEqual(BYTES);
    expect(photos.sweepOrphans()).toBe(0);
  });

  it('finds nothing where there never was a photograph', () => {
    expect(opened().photos.sweepOrphans()).toBe(0);
  });

  it('removes the file of a photograph whose row was rolled back', () => {
    const { database, photos, put } = opened();
    const work = database.transaction(() => {
      put();
      throw new Error('the rest of the step failed');
    });
    expect(() => work.immediate()).toThrow('the rest of the step failed');
    expect(photos.find(HASH)).toBeNull();
    expect(photos.sweepOrphans()).toBe(1);
  });
});
