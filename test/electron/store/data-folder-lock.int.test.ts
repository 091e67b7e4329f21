import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from '../../../electron/store/data-folder-lock.ts';
import { tempFolder } from '../../support/temp-database.ts';

const HOLDER = fileURLToPath(new URL('lock-holder.ts', import.meta.url));
const LOCKED = expect.objectContaining({ kind: 'data-folder-locked' });

/** Another process that holds the folder. */
async function holder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  expect(String(line)).toBe('held\n');
  return child;
}

describe('the lock of a data folder', () => {
  it('refuses a second process and lets it in when the first lets go', async () => {
    const folder = tempFolder();
    const lock = lockDataFolder(folder);
    const second = spawn(process.execPath, [HOLDER, folder], { stdio: ['pipe', 'ignore', 'pipe'] });
    const [said] = await once(second.stderr, 'data');
    expect(String(said)).toContain('is in use by another bench');
    await once(second, 'exit');
    lock.release();
    const third = await holder(folder);
    expect(() => lockDataFolder(folder)).toThrow(LOCKED);
    third.stdin?.end();
    await once(third, 'exit');
    lockDataFolder(folder).release();
  });

  it('is gone with a process that was killed', async () => {
    const folder = tempFolder();
    const child = await holder(folder);
    expect(() => lockDataFolder(folder)).toThrow(LOCKED);
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockDataFolder(folder).release();
  });

  it('refuses a second bench in the same process, and may be released twice', () => {
    const folder = tempFolder();
    const lock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(LOCKED);
    lock.release();
    lock.release();
    lockDataFolder(folder).release();
  });

  it('does not say that another bench is at work when the lock file is damaged', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'lock.sqlite'), 'this is not a database, but long enough to look like one '.repeat(40));
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ kind: 'database-failed' }));
  });
});
