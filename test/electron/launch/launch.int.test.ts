import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exitCode } from '../../../electron/launch/child.ts';
import { findElectron } from '../../../electron/launch/electron-runtime.ts';
import { rebuildOnChange } from '../../../electron/launch/rebuild-on-change.ts';
import { askForUrl } from '../../../electron/launch/running-host.ts';
import { isBuildStale } from '../../../electron/launch/staleness.ts';
import { writeHostFile } from '../../../electron/transport/host-file.ts';
import { ROOT } from '../../architecture/source-tree.ts';
import { OWNER_TOKEN, PAGE_TOKEN, startServer } from '../transport/http-fixture.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const PRODUCTS = ['out/main/host.js', 'out/main/shell.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** A project with the launcher's sources and a host that only says it is ready, and with which arguments. */
function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'bench-launch-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of [
    'electron/launch.ts',
    'electron/launch',
    'electron/transport',
    'electron/host-error.ts',
    'electron/app-root.ts',
    'shared',
  ]) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const path of PRODUCTS) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  const host = `const args = encodeURIComponent(process.argv.slice(2).join(' '));
    console.log(JSON.stringify({ ready: true, url: 'http://127.0.0.1:1/open/' + args }));`;
  writeFileSync(join(root, 'out/main/host.js'), host);
  return root;
}

async function launch(
  root: string,
  args: readonly string[],
  env = process.env,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(root, 'electron/launch.ts'), ...args], { env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { code: await exitCode(child), output };
}

describe('the launcher', () => {
  it('starts the host and prints its address', async () => {
    const root = createProject();
    const { code, output } = await launch(root, ['--no-open', '--data', join(root, 'data'), '--port', '5123']);
    expect(decodeURIComponent(output)).toContain(`/open/--data ${join(root, 'data')} --port 5123`);
    expect(code).toBe(0);
  });

  it('uses a host that runs already', async () => {
    const root = createProject();
    const server = await startServer();
    writeHostFile(join(root, 'data'), {
      url: server.url,
      token: PAGE_TOKEN,
      ownerToken: OWNER_TOKEN,
      pid: process.pid,
    });
    const { output } = await launch(root, ['--no-open', '--data', join(root, 'data')]);
    expect(output).toMatch(new RegExp(`^${server.url}/open/[\\w-]{43}\n$`));
  });

  it('opens a browser as the window, and ends the host when it is closed', async () => {
    const root = createProject();
    const host = `process.on('SIGTERM', () => { console.error('host ended'); process.exit(0); });
      console.log('{"ready":true,"url":"http://127.0.0.1:1/open/x"}');
      setInterval(() => {}, 1000);`;
    writeFileSync(join(root, 'out/main/host.js'), host);
    const browser = join(root, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > ${root}/arguments\n`, { mode: 0o755 });
    const env = { ...process.env, DISPLAY: ':0', CHROME_PATH: browser };
    const { code, output } = await launch(root, ['--browser', '--data', join(root, 'data')], env);
    expect(code).toBe(0);
    expect(output).toBe('host ended\n');
    const said = readFileSync(join(root, 'arguments'), 'utf8');
    expect(said).toContain(`--app=http://127.0.0.1:1/open/x --user-data-dir=${join(root, 'data', 'browser')}`);
  });

  it('says what is wrong with its options', async () => {
    const { code, output } = await launch(createProject(), ['--port', 'x']);
    expect(code).toBe(1);
    expect(output).toContain('--port x: write a number');
    expect(output).not.toContain('    at ');
  });
});

describe('what the launcher looks at', () => {
  it('sees sources that are newer than the build', () => {
    const root = createProject();
    expect(isBuildStale(root)).toBe(false);
    utimesSync(join(root, 'out/renderer/index.html'), LONG_AGO, LONG_AGO);
    expect(isBuildStale(root)).toBe(true);
  });

  it('builds again after a change', async () => {
    const root = createProject();
    await new Promise<void>((resolve) => {
      const stop = rebuildOnChange(root, ['shared'], async () => resolve());
      onTestFinished(stop);
      writeFileSync(join(root, 'shared', 'new.ts'), '');
    });
  });

  it('finds the desktop runtime only when its program is there', () => {
    const root = mkdtempSync(join(tmpdir(), 'bench-electron-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folder = join(root, 'node_modules', 'electron');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    expect(findElectron(root)).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron\n');
    expect(findElectron(root)).toBeNull();
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(findElectron(root)).toBe(join(folder, 'dist', 'electron'));
  });

  it('asks a running host for a new address, and notices that it is gone', async () => {
    const server = await startServer();
    expect(await askForUrl({ url: server.url, ownerToken: OWNER_TOKEN })).toMatch(`${server.url}/open/`);
    expect(await askForUrl({ url: server.url, ownerToken: PAGE_TOKEN })).toBeNull();
    await server.close();
    expect(await askForUrl({ url: server.url, ownerToken: OWNER_TOKEN })).toBeNull();
  });
});
