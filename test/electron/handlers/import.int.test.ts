import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { CATALOGUE_CSV, type ImportReport, newCommandId, openCase, scan, startBench, TRACKING } from '../host/bench.ts';

let client: ApiClient;
let dataDir: string;

beforeAll(async () => {
  ({ client, dataDir } = await startBench(afterAll));
}, 60_000);

function write(name: string, text: string): string {
  const path = join(dataDir, name);
  writeFileSync(path, text);
  return path;
}

describe('import.run', () => {
  it('gives the first answer to a repeat, and does not put an older file over a newer one', async () => {
    const commandId = newCommandId();
    const path = write('first.csv', CATALOGUE_CSV.replace('Stoneware mug, red', 'Old name'));
    const older = { commandId, kind: 'catalogue', path };
    const first = await client.ok<ImportReport>('import.run', older);
    const newer = write('second.csv', CATALOGUE_CSV.replace('Stoneware mug, red', 'New name'));
    await client.ok('import.run', { commandId: newCommandId(), kind: 'catalogue', path: newer });
    expect(await client.ok('import.run', older)).toEqual(first);
    expect(openCase((await scan(client, TRACKING)).bench).lines[0]?.name).toBe('New name');
    const reused = await client.fails('import.run', { ...older, path: newer }, 409);
    expect(reused.kind).toBe('command-id-reused');
  });

  it('takes the good rows of a malformed file and writes the others down with what to do', async () => {
    const path = write('malformed.csv', 'RMA,SKU,Qty\nRMA-1,A,1\nRMA-2,A,many\nRMA-3\n"RMA-4,A,1\n');
    const report = await client.ok<ImportReport>('import.run', { commandId: newCommandId(), kind: 'returns', path });
    expect(report).toMatchObject({ rowsRead: 4, accepted: 1, refusedCount: 3 });
    expect(report.refused.map(({ rowNumber }) => rowNumber)).toEqual([3, 4, 5]);
    expect(report.refused.every(({ remedy }) => /[.:]/.test(remedy) && remedy.length > 15)).toBe(true);
    const file = readFileSync(report.refusedFile ?? '', 'utf8');
    for (const { remedy } of report.refused) expect(file).toContain(remedy.slice(0, 12));
  });

  it.each([
    ['no rows', 'RMA,SKU,Qty\n'],
    ['another file altogether', 'one\ntwo\nthree\n'],
    ['nothing at all', ''],
  ])('refuses a file with %s, with a sentence', async (_what, text) => {
    const params = { commandId: newCommandId(), kind: 'returns', path: write('wrong.csv', text) };
    const error = await client.fails('import.run', params, 422);
    expect(error.kind).toMatch(/^import-/);
    expect(error.message.length).toBeGreaterThan(20);
  });
});
