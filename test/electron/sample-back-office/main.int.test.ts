import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { SECRET } from '../delivery/bench.ts';

const MAIN = fileURLToPath(new URL('../../../electron/sample-back-office/main.ts', import.meta.url));
let child: ChildProcess | null = null;

function start(...args: string[]): ChildProcess {
  child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return child;
}

afterEach(() => {
  child?.kill();
});

describe('the sample back office as a program', () => {
  it('says where it listens', async () => {
    const { stdout } = start('--port', '0', '--secret', SECRET);
    if (stdout === null) throw new Error('no stdout');
    const [line] = await once(createInterface({ input: stdout }), 'line');
    const { page, endpoint } = JSON.parse(String(line)) as { page: string; endpoint: string };
    expect(endpoint).toBe(`${page}facts`);
    expect(await (await fetch(page)).text()).toContain('<!doctype html>');
  });

  it('refuses a secret nobody could sign with', async () => {
    const [code] = await once(start('--secret', 'whsec_short'), 'exit');
    expect(code).toBe(2);
  });
});
