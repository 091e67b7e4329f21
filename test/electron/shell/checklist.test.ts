import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/transport/security-headers.ts';
import { BENCH_URL } from '../../../electron/shell/policy.ts';
import { CHANNEL } from '../../../electron/shell/channels.ts';
import { ROOT, sources } from '../../architecture/source-tree.ts';
import releases from './electron-releases.json' with { type: 'json' };
import {
  callsOf,
  constructed,
  declarationsNamed,
  eventsHeard,
  objectsUnder,
  literalsOf,
  wordsOf,
} from './shell-syntax.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const shell = sources(/^electron\/shell\/.*\.ts$/);
const one = (path: string): typeof shell => shell.filter((file) => file.path === `electron/shell/${path}`);
const words = wordsOf(shell);

/**
 * Electron's security checklist (reliability.md 6a), read from the sources and the build's configuration, because the
 * desktop runtime is not everywhere where the tests run. The decisions themselves are tried out in policy.test.ts.
 */
describe('6a the Electron checklist', () => {
  const [preferences = {}, ...otherPreferences] = objectsUnder(shell, 'webPreferences');

  it('1 loads only its own scheme', () => {
    expect(callsOf(shell, 'loadFile')).toEqual([]);
    expect(BENCH_URL).toBe('app://bench/');
    for (const { call } of callsOf(shell, 'loadURL')) {
      expect(call.arguments).toMatchObject([{ type: 'Identifier', name: 'BENCH_URL' }]);
    }
    for (const word of words) expect(word).not.toMatch(/^(?:https?|ftp|wss?):\/\//);
  });

  it('2 gives the page no Node', () => {
    expect(otherPreferences).toEqual([]);
    const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = preferences;
    expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([false, false, false]);
    expect(Object.keys(preferences)).not.toContain('...');
  });

  it('3 isolates the preload from the page', () => expect(preferences['contextIsolation']).toBe(true));

  it('4 keeps every process in the sandbox', () => {
    expect(preferences['sandbox']).toBe(true);
    expect(callsOf(one('main.ts'), 'enableSandbox')).toHaveLength(1);
    expect(JSON.stringify(JSON.parse(read('package.json')).scripts)).not.toContain('no-sandbox');
    for (const word of words) expect(word).not.toContain('no-sandbox');
    expect(callsOf(shell, 'appendSwitch')).toEqual([]);
  });

  it.each([
    ...['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'],
    ...['setDisplayMediaRequestHandler', 'setBluetoothPairingHandler', 'setUSBProtectedClassesHandler'],
  ])('5 answers permissions by %s', (name) => {
    expect(callsOf(one('session-guard.ts'), name)).toHaveLength(1);
    expect(callsOf(one('main.ts'), 'guardSession')).toHaveLength(1);
  });

  it('6 leaves web security on', () => expect(preferences['webSecurity']).toBe(true));

  it('7 sends the content security policy of the design', () => {
    const policy = contentSecurityPolicy('N');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'nonce-N'; " +
        "font-src 'self'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; object-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types returns-bench",
    );
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|https?:/);
    expect(contentSecurityPolicy(null)).toContain("style-src 'self';");
    expect(callsOf(one('app-protocol.ts'), 'securityHeaders')).toHaveLength(1);
    const page = read('renderer/index.html');
    expect(page).not.toMatch(/http-equiv|\son\w+=|https?:|javascript:|<style|<iframe|<base/i);
    for (const [script] of page.matchAll(/<script[\s\S]*?<\/script>/g))
      expect(script).toMatch(/ src="[^"]+"><\/script>$/);
  });

  it('8 runs no insecure content', () => expect(preferences['allowRunningInsecureContent']).toBe(false));

  it('9 leaves experiments off', () => expect(preferences['experimentalFeatures']).toBe(false));

  it('10 asks for no features of the engine that are off', () => expect(words).not.toContain('enableBlinkFeatures'));

  it('11 has no webview', () => {
    expect(preferences['webviewTag']).toBe(false);
    for (const { text, path } of sources(/^renderer\/.*\.(?:html|tsx)$/)) expect(text, path).not.toContain('<webview');
  });

  it('12 lets no webview in', () => {
    expect(eventsHeard(one('contents-guard.ts'))).toContain('will-attach-webview');
  });

  it.each(['web-contents-created', 'will-navigate', 'will-redirect', 'will-frame-navigate'])('13 hears %s', (event) => {
    expect(eventsHeard(one('contents-guard.ts'))).toContain(event);
    expect(callsOf(one('main.ts'), 'guardAllContents')).toHaveLength(1);
  });

  it('14 opens no windows but its own', () => {
    expect(callsOf(one('contents-guard.ts'), 'setWindowOpenHandler')).toHaveLength(1);
    expect(words).not.toContain('allow');
    expect(constructed(shell, 'BrowserWindow')).toEqual(['electron/shell/window.ts']);
    for (const name of ['WebContentsView', 'BrowserView']) expect(words).not.toContain(name);
  });

  it('15 opens outside links in one place, by the list', () => {
    expect(callsOf(shell, 'openExternal').map(({ path }) => path)).toEqual(['electron/shell/contents-guard.ts']);
    expect(callsOf(shell, 'mayOpenExternally').map(({ path }) => path)).toEqual(['electron/shell/contents-guard.ts']);
    expect(callsOf(shell, 'openPath').map(({ path }) => path)).toEqual(['electron/shell/open-document.ts']);
  });

  it('16 pins a supported version', () => {
    const { version } = JSON.parse(read('package-lock.json')).packages['node_modules/electron'];
    expect(JSON.parse(read('package.json')).devDependencies.electron).toBe(version);
    expect(Object.keys(releases.releasedOn)).toContain(version);
    expect(releases.supportedMajors).toContain(Number(version.split('.')[0]));
  });

  it('17 checks who sends, in one place', () => {
    expect(callsOf(shell, 'handle').filter(({ path }) => path === 'electron/shell/shell-calls.ts')).toHaveLength(4);
    expect(shell.filter(({ text }) => /\bipcMain\b/.test(text)).map(({ path }) => path)).toEqual([
      'electron/shell/shell-calls.ts',
    ]);
    expect(callsOf(one('shell-calls.ts'), 'isTrustedSender')).toHaveLength(1);
    expect(callsOf(one('shell-calls.ts'), 'safeParse')).toHaveLength(1);
  });

  it('18 serves its scheme by handle(), not file://', () => {
    expect(callsOf(one('app-protocol.ts'), 'handle')).toHaveLength(1);
    expect(callsOf(one('app-protocol.ts'), 'readStaticFile')).toHaveLength(1);
    for (const name of ['registerFileProtocol', 'interceptFileProtocol', 'bypassCSP', 'pathToFileURL']) {
      expect(words).not.toContain(name);
    }
    for (const word of words) expect(word).not.toMatch(/^file:/);
  });

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
    ['loadBrowserProcessSpecificV8Snapshot', false],
  ])('19 sets the fuse %s to %s', (fuse, value) => {
    const [, fuses = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml')) ?? [];
    expect(fuses.split('\n')).toContain(`  ${fuse}: ${value}`);
    // With runAsNode off this would start a second app.
    for (const word of words) expect(word).not.toContain('child_process');
  });

  it('20 exposes three named functions and nothing of Electron', () => {
    const preload = one('preload.ts');
    const [exposed] = callsOf(preload, 'exposeInMainWorld');
    expect(exposed?.call.arguments[1]).toMatchObject({ type: 'Identifier', name: 'bridge' });
    const [bridge] = bridgeOf();
    expect(Object.keys(bridge ?? {})).toEqual(['connect', 'openDocument', 'quit']);
    for (const { call } of callsOf(preload, 'invoke')) {
      expect(call.arguments[0]).toMatchObject({ object: { name: 'CHANNEL' }, computed: false });
    }
    expect(callsOf(preload, 'send')).toEqual([]);
    expect(new Set(Object.values(CHANNEL)).size).toBe(Object.keys(CHANNEL).length);
  });

  it('after the list: one app, one menu-less window, installed where the operator cannot write', () => {
    expect(callsOf(one('main.ts'), 'requestSingleInstanceLock')).toHaveLength(1);
    expect(callsOf(one('main.ts'), 'setApplicationMenu')).toHaveLength(1);
    expect(read('electron-builder.yml')).toContain('perMachine: true');
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(read('package-lock.json'));
    for (const [name, { resolved }] of Object.entries(lock.packages)) expect(resolved ?? '', name).not.toMatch(/^git/);
  });
});

/** The object literal that preload.ts gives to the page. */
function bridgeOf(): Record<string, unknown>[] {
  return one('preload.ts').flatMap((file) =>
    declarationsNamed(file, 'bridge').flatMap((init) => (init.type === 'ObjectExpression' ? [literalsOf(init)] : [])),
  );
}
