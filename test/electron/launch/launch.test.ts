import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { browserArguments, browserCandidates } from '../../../electron/launch/browser.ts';
import { defaultDataFolder } from '../../../electron/launch/data-folder.ts';
import { parseLaunchOptions } from '../../../electron/launch/options.ts';
import { hasScreen, planLaunch } from '../../../electron/launch/plan.ts';
import { parseReadyLine, readReadyUrl } from '../../../electron/launch/ready-line.ts';
import { isStale } from '../../../electron/launch/staleness.ts';

const URL_ONCE = 'http://127.0.0.1:8123/open/abc';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/srv/op', '/srv/op/.local/share/returns-bench'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/srv/op', '/data/returns-bench'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/srv/op', '/srv/op/.local/share/returns-bench'],
    ['darwin', {}, '/people/op', '/people/op/Library/Application Support/returns-bench'],
    [
      'win32',
      { APPDATA: 'D:\\people\\op\\AppData\\Roaming' },
      'D:\\people\\op',
      'D:\\people\\op\\AppData\\Roaming\\returns-bench',
    ],
    ['win32', {}, 'D:\\people\\op', 'D:\\people\\op\\AppData\\Roaming\\returns-bench'],
  ] as const)('on %s with %j', (platform, env, homeDir, expected) => {
    expect(defaultDataFolder({ platform, env, homeDir })).toBe(expected);
  });
});

describe('the options', () => {
  it('have defaults for a person who says nothing', () => {
    expect(parseLaunchOptions([])).toEqual({
      data: null,
      port: 0,
      noOpen: false,
      browser: false,
      downloadElectron: false,
      dev: false,
    });
  });

  it('are read', () => {
    const args = ['--data', '/d', '--port', '5123', '--no-open', '--download-electron'];
    expect(parseLaunchOptions(args)).toMatchObject({ data: '/d', port: 5123, noOpen: true, downloadElectron: true });
    expect(parseLaunchOptions(['--dev'])).toMatchObject({ dev: true, browser: true });
  });

  it.each([['--port', 'x'], ['--port', '65536'], ['--port', '1.5'], ['--port', ''], ['--prot', '1'], ['extra']])(
    'refuse %s %s',
    (...args) => expect(() => parseLaunchOptions(args)).toThrow(),
  );
});

describe('the plan', () => {
  const said = { noOpen: false, browser: false };
  const found = { electron: '/e/electron', browser: '/usr/bin/chromium', hasScreen: true };

  it('is the desktop app when it can be had', () => {
    expect(planLaunch(said, found)).toEqual({ show: 'desktop', electron: '/e/electron' });
  });

  it('is a browser otherwise, and says why in one line', () => {
    const plan = planLaunch(said, { ...found, electron: null });
    expect(plan).toMatchObject({ show: 'browser', browser: '/usr/bin/chromium' });
    expect(plan.show === 'browser' && plan.reason).toMatch(
      /^The desktop runtime is not installed \(.*\): using a browser\.$/,
    );
    expect(planLaunch({ ...said, browser: true }, found)).toMatchObject({ show: 'browser', reason: null });
  });

  it('is the address when nothing can show the bench, or on request', () => {
    expect(planLaunch({ ...said, noOpen: true }, found)).toEqual({ show: 'url', reason: null });
    expect(planLaunch(said, { ...found, hasScreen: false })).toMatchObject({ show: 'url' });
    const nothing = planLaunch(said, { electron: null, browser: null, hasScreen: true });
    expect(nothing).toMatchObject({ show: 'url', reason: expect.stringContaining('No Chromium, Chrome or Edge') });
  });

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: '' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('sees a screen on %s with %j: %s', (platform, env, expected) => {
    expect(hasScreen(platform, env)).toBe(expected);
  });
});

describe('the browser', () => {
  it('is the chosen one, then Chrome, Chromium, Edge', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin:relative:/snap/bin' };
    const candidates = browserCandidates({ platform: 'linux', env, homeDir: '/srv/op' });
    expect(candidates.slice(0, 3)).toEqual([
      '/opt/chrome',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/google-chrome-stable',
    ]);
    expect(candidates.indexOf('/usr/bin/chromium')).toBeLessThan(candidates.indexOf('/usr/bin/microsoft-edge'));
    expect(candidates.filter((path) => path.startsWith('relative'))).toEqual([]);
  });

  it('is looked for where Windows and macOS put it', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const windows = browserCandidates({ platform: 'win32', env, homeDir: 'D:\\people\\op' });
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    const mac = browserCandidates({ platform: 'darwin', env: {}, homeDir: '/people/op' });
    expect(mac).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('opens as an app with its own profile, and without a sandbox only as root', () => {
    const args = browserArguments({ url: URL_ONCE, profileDir: '/d/browser', isRoot: false });
    expect(args.slice(0, 2)).toEqual([`--app=${URL_ONCE}`, '--user-data-dir=/d/browser']);
    expect(args).not.toContain('--no-sandbox');
    expect(browserArguments({ url: URL_ONCE, profileDir: '/d', isRoot: true })).toContain('--no-sandbox');
  });
});

describe('the build', () => {
  it.each([
    [null, [null], false],
    [10, [null], true],
    [10, [11, null], true],
    [10, [11, 9], true],
    [10, [11, 10], false],
  ])('from sources of %j with products of %j is stale: %s', (newestSourceMs, productsMs, expected) => {
    expect(isStale(newestSourceMs, productsMs)).toBe(expected);
  });
});

describe('the ready line', () => {
  it('is found among other lines, in pieces', async () => {
    const line = `{"ready":true,"url":"${URL_ONCE}"}`;
    const output = Readable.from([`a warning\n{"ready":false}\n${line.slice(0, 9)}`, `${line.slice(9)}\nmore\n`]);
    expect(await readReadyUrl(output)).toBe(URL_ONCE);
  });

  it('is missing when the host ends without it', async () => {
    expect(await readReadyUrl(Readable.from(['no\n']))).toBeNull();
  });

  it.each(['', 'ready', '{}', '{"ready":true}', '{"ready":true,"url":"nonsense"}', 'null'])('is not %j', (line) => {
    expect(parseReadyLine(line)).toBeNull();
  });
});
