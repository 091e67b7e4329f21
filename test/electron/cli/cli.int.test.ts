import { ALL_MIGRATIONS } from '../../../electron/store/migrations/all-migrations.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CATALOGUE_CSV, type ImportReport, scan, startBench, temporaryFolder, TRACKING } from '../host/bench.ts';
import { runCli } from './run-cli.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

const MALFORMED = fileURLToPath(new URL('../../fixtures/import/malformed-returns.csv', import.meta.url));

/** A bench that was used and closed again. */
async function closedBench(): Promise<string> {
  const { host, client, dataDir } = await startBench();
  await scan(client, TRACKING);
  await host.stop();
  return dataDir;
}

async function runningBench(): Promise<string> {
  const { client, dataDir } = await startBench();
  await scan(client, TRACKING);
  return dataDir;
}

const Health = z.looseObject({ events: z.int() });

describe.each([
  ['a running host', runningBench],
  ['no host running', closedBench],
])('with %s', (_name, prepare) => {
  it('previews, imports, refuses rows into a file, and imports again without doubling', async () => {
    const dataDir = await prepare();
    const catalogue = join(dataDir, 'new-catalogue.csv');
    writeFileSync(catalogue, CATALOGUE_CSV.replace('12.90', '13.90').concat('NEW-1,,New thing,10,1.00,EUR\n'));
    const before = await health(dataDir);

    const preview = await runCli('import', '--returns', MALFORMED, '--preview', '--data', dataDir);
    expect(preview.code).toBe(0);
    expect(onlyImport(preview)).toMatchObject({ kind: 'returns', delimiter: ',', refusedFile: null });
    expect(await health(dataDir)).toEqual(before);

    const run = await runCli('import', '--catalogue', catalogue, '--returns', MALFORMED, '--data', dataDir);
    const [items, returns] = importsOf(run);
    expect(items).toMatchObject({ kind: 'catalogue', accepted: 3, refusedCount: 0, refusedFile: null });
    const { rowsRead, accepted, refusedCount } = onlyImport(preview);
    expect(returns).toMatchObject({ rowsRead, accepted, refusedCount });
    const refused = readFileSync(returns?.refusedFile ?? '', 'utf8');
    expect(refused.trim().split('\n').length).toBeGreaterThan(returns?.refusedCount ?? 0);
    expect(returns?.refused.every(({ remedy }) => remedy.length > 10)).toBe(true);

    const after = await health(dataDir);
    expect(after).toMatchObject({ catalogueItems: 3 });
    const again = await runCli('import', '--catalogue', catalogue, '--returns', MALFORMED, '--data', dataDir);
    expect(again.code).toBe(0);
    // Each file that was taken in stands in the record (S102), and nothing else is new.
    const { events, ...rest } = Health.parse(after);
    expect(await health(dataDir)).toEqual({ ...rest, events: events + 2 });
  });

  it('verifies and rebuilds', async () => {
    const dataDir = await prepare();
    const verified = await runCli('verify', '--data', dataDir);
    expect(verified.code).toBe(0);
    expect(verified.json).toMatchObject({ isSound: true, stations: [{ fault: null }], viewsDiffering: [] });
    const rebuilt = await runCli('rebuild', '--data', dataDir);
    expect(rebuilt).toMatchObject({ code: 0, json: { streams: 1, viewsChanged: [] } });
  });

  it('tells how the bench is', async () => {
    expect(await health(await prepare())).toMatchObject({
      isSetUp: true,
      schemaVersion: ALL_MIGRATIONS.length,
      expectedReturns: 2,
      catalogueItems: 2,
      outbox: { waiting: 1 },
    });
  });

  it('says what is wrong with a file, and exits with 1', async () => {
    const dataDir = await prepare();
    const missing = await runCli('import', '--returns', join(dataDir, 'nothing.csv'), '--data', dataDir);
    expect(missing.code).toBe(1);
    expect(errorOf(onlyImport(missing))).toMatchObject({ kind: 'import-file-missing' });
    const binary = join(dataDir, 'picture.csv');
    writeFileSync(binary, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const refused = await runCli('import', '--catalogue', binary, '--data', dataDir);
    expect(refused.code).toBe(1);
    expect(errorOf(onlyImport(refused))).toMatchObject({ kind: expect.stringMatching(/^import-/) });
  });
});

describe('a wrong command line', () => {
  it.each([[], ['explode'], ['verify', 'twice'], ['import'], ['verify', '--loud'], ['import', '--returns']])(
    '%s is answered in a line of JSON, with the usage beside it and exit code 2',
    async (...args) => {
      const { code, json, stderr } = await runCli(...args);
      expect(code).toBe(2);
      expect(json).toMatchObject({ error: { kind: 'usage', message: expect.not.stringMatching(/\n|Usage:/) } });
      expect(stderr).toContain('Usage: npm run cli -- COMMAND [--data DIR]\n  import --returns FILE');
    },
  );

  it.each([['health'], ['verify'], ['backup', 'create'], ['backup', 'list']])(
    '%s %s on a folder without a bench says so and makes none',
    async (...words) => {
      const dataDir = join(temporaryFolder(), 'misspelt');
      const { code, json, stderr } = await runCli(...words, '--data', dataDir);
      const message = `There is no bench in ${dataDir}: check --data`;
      expect({ code, json }).toEqual({ code: 2, json: { error: { kind: 'usage', message } } });
      expect(stderr).toBe('');
      expect(existsSync(dataDir)).toBe(false);
    },
  );
});

async function health(dataDir: string) {
  const { code, json } = await runCli('health', '--data', dataDir);
  expect(code).toBe(0);
  return json;
}

const importsOf = ({ json }: { json: unknown }): readonly ImportReport[] =>
  (json as { imports: ImportReport[] }).imports;

function onlyImport(run: { json: unknown }): ImportReport {
  const [only] = importsOf(run);
  if (!only) throw new Error('nothing was imported');
  return only;
}

const errorOf = (report: unknown): unknown => (report as { error: unknown }).error;
