import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeHostFile } from '../../electron/transport/host-file.ts';
import { ROOT } from '../architecture/source-tree.ts';
import { OWNER_TOKEN, PAGE_TOKEN, startServer } from './transport/http-fixture.ts';

const SOURCES = ['electron/demo-main.ts', 'electron/launch', 'electron/transport', 'electron/app-root.ts', 'shared'];
const PRODUCTS = ['out/main/host.js', 'out/main/shell.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Says that it is ready, with its arguments as the address, and ends. */
const ECHO_HOST = `const args = encodeURIComponent(process.argv.slice(2).join(' '));
  console.log(JSON.stringify({ ready: true, url: 'http://127.0.0.1:1/open/' + args }));`;

/** A project with the demo's sources and a build that is newer than they are. */
function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'bench-demo-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of SOURCES) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const path of PRODUCTS) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), path.endsWith('host.js') ? ECHO_HOST : '');
  }
  mkdirSync(join(root, '.demo'));
  writeFileSync(join(root, '.demo', 'yesterday'), '');
  return root;
}

async function demo(root: string, ...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(root, 'electron', 'demo-main.ts'), ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('npm run demo', () => {
  it('starts the built host as a demo, on a data folder of its own, and prints the address', async () => {
    const root = createProject();
    const { code, output } = await demo(root, '--no-open');
    expect(decodeURIComponent(output)).toContain(`/open/--demo --data ${join(root, '.demo')} --port 0`);
    expect(code).toBe(0);
    expect(existsSync(join(root, '.demo', 'yesterday'))).toBe(true);
  });

  it('starts over when asked to', async () => {
    const root = createProject();
    expect((await demo(root, '--no-open', '--fresh')).code).toBe(0);
    expect(existsSync(join(root, '.demo', 'yesterday'))).toBe(false);
  });

  it('shows a demo that is running already, and does not empty its folder', async () => {
    const root = createProject();
    const server = await startServer();
    const running = { url: server.url, token: PAGE_TOKEN, ownerToken: OWNER_TOKEN, pid: process.pid };
    writeHostFile(join(root, '.demo'), running);
    expect((await demo(root, '--no-open')).output).toMatch(new RegExp(`^${server.url}/open/[\\w-]{43}\n$`));
    const fresh = await demo(root, '--no-open', '--fresh');
    expect(fresh).toEqual({ code: 1, output: 'The demo is running: close it, then start it afresh.\n' });
    expect(existsSync(join(root, '.demo', 'yesterday'))).toBe(true);
  });

  it('says what is wrong with its options', async () => {
    const { code, output } = await demo(createProject(), '--loud');
    expect(code).toBe(1);
    expect(output).toContain('--loud');
    expect(output).not.toContain('    at ');
  });
});
