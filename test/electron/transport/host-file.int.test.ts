import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readHostFile, writeHostFile } from '../../../electron/transport/host-file.ts';

const content = { url: 'http://127.0.0.1:8123', token: 't', ownerToken: 'o', pid: 4_321 };

function dataFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'bench-data-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  return join(outer, 'data');
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('host.json', () => {
  it('is readable by its owner only, in a folder that is too', () => {
    const dataDir = dataFolder();
    mkdirSync(dataDir, { mode: 0o755 });
    writeHostFile(dataDir, content);
    expect(readHostFile(dataDir)).toEqual(content);
    if (process.platform !== 'win32') {
      expect(modeOf(join(dataDir, 'host.json'))).toBe(0o600);
      expect(modeOf(dataDir)).toBe(0o700);
    }
    expect(readdirSync(dataDir)).toEqual(['host.json']);
  });

  it('takes the place of one that a killed host left, with its own mode', () => {
    const dataDir = dataFolder();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'host.json'), '{}', { mode: 0o644 });
    writeFileSync(join(dataDir, 'host.json.4321'), 'half', { mode: 0o644 });
    writeHostFile(dataDir, content);
    expect(modeOf(join(dataDir, 'host.json')) & 0o077).toBe(0);
  });

  it('is removed on a clean close, but not the next host’s', () => {
    const dataDir = dataFolder();
    const remove = writeHostFile(dataDir, content);
    const removeNext = writeHostFile(dataDir, { ...content, pid: 4_322 });
    remove();
    expect(readHostFile(dataDir)?.pid).toBe(4_322);
    removeNext();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each(['', '{', '{"url":"x"}', JSON.stringify({ ...content, pid: -1 })])('is no host when it says %j', (text) => {
    const dataDir = dataFolder();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'host.json'), text);
    expect(readHostFile(dataDir)).toBeNull();
  });
});
