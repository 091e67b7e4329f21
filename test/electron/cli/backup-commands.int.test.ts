import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startBench, temporaryFolder } from '../host/bench.ts';
import { runCli } from './run-cli.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

interface Shown {
  readonly path: string;
  readonly backupId: string;
}

async function closedBench(): Promise<string> {
  const { host, dataDir } = await startBench();
  await host.stop();
  return dataDir;
}

/** A folder with a file and an empty folder in it. */
function someDisk() {
  const disk = temporaryFolder();
  const [file, empty] = [join(disk, 'README.md'), join(disk, 'empty')];
  writeFileSync(file, 'no backup');
  mkdirSync(empty);
  return { disk, file, empty, missing: join(disk, 'nope') };
}

const usage = (message: string) => ({ code: 2, json: { error: { kind: 'usage', message } } });
const noFolder = (path: string) => usage(`There is no folder ${path}: check its name, and that its disk is connected.`);
const aFile = (path: string) =>
  usage(`${path} is a file and not a folder with backups: name the folder, as "backup list" shows it.`);
const noBackup = (path: string) =>
  usage(`The folder ${path} holds no backup: "backup list --from DIR" shows those on a disk.`);

describe('a backup that is not where it was looked for', () => {
  it.each([
    ['backup verify', ['backup', 'verify']],
    ['restore', ['restore']],
  ])('%s says what is there instead', async (_name, words) => {
    const { disk, file, empty, missing } = someDisk();
    const asked = async (from: string) => {
      const { code, json } = await runCli(...words, '--from', from, '--data', join(disk, 'new'));
      return { code, json };
    };
    expect(await asked(missing)).toEqual(noFolder(missing));
    expect(await asked(file)).toEqual(aFile(file));
    expect(await asked(empty)).toEqual(noBackup(empty));
  });

  it('backup list says so too, and an empty folder is an answer', async () => {
    const { file, empty, missing } = someDisk();
    expect(await runCli('backup', 'list', '--from', missing)).toMatchObject(noFolder(missing));
    expect(await runCli('backup', 'list', '--from', file)).toMatchObject(aFile(file));
    expect(await runCli('backup', 'list', '--from', empty)).toMatchObject({ code: 0, json: { backups: [] } });
  });
});

describe('a backup that is made', () => {
  it('into a file is refused: a folder is wanted', async () => {
    const { file } = someDisk();
    const { code, json } = await runCli('backup', 'create', '--to', file, '--data', await closedBench());
    const message = `${file} is a file, and a backup goes into a folder: name a folder that is there.`;
    expect(code).toBe(1);
    expect(json).toMatchObject({ error: { kind: 'log-path-file', message } });
  });

  it('is shown with the same members as in the list, and its parents are no backup', async () => {
    const dataDir = await closedBench();
    const { disk } = someDisk();
    const made = await runCli<Shown>('backup', 'create', '--to', disk, '--data', dataDir);
    expect(made).toMatchObject({ code: 0, json: { backupId: expect.any(String), bytes: expect.any(Number) } });
    const listed = await runCli<{ backups: Shown[] }>('backup', 'list', '--from', disk);
    expect(listed.json.backups).toEqual([made.json]);
    for (const parent of [disk, dirname(made.json.path)]) {
      const message = `${parent} holds backups and is none itself: name one of them, for example ${made.json.path}`;
      expect(await runCli('backup', 'verify', '--from', parent)).toMatchObject(usage(message));
    }
    expect(await runCli('backup', 'verify', '--from', made.json.path)).toMatchObject({ code: 0 });
    writeFileSync(join(made.json.path, 'manifest.json'), '{');
    expect(await runCli('backup', 'verify', '--from', made.json.path)).toMatchObject({
      code: 1,
      json: { isSound: false, faults: [{ kind: 'manifest-unreadable' }] },
    });
  });

  it('is listed when the record itself is gone', async () => {
    const dataDir = await closedBench();
    const made = await runCli<Shown>('backup', 'create', '--data', dataDir);
    rmSync(join(dataDir, 'record.sqlite'));
    const listed = await runCli<{ backups: Shown[] }>('backup', 'list', '--data', dataDir);
    expect(listed).toMatchObject({ code: 0, json: { backups: [{ path: made.json.path }] } });
  });
});
