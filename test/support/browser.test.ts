import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_VARIABLE, findBrowser, requireBrowser } from './browser.ts';
import type { Machine } from './machine.ts';
import { prepareTestTools } from './test-tools.ts';

interface Description extends Partial<Omit<Machine, 'isExecutable' | 'run'>> {
  readonly programs?: readonly string[];
  readonly fonts?: string;
  /** What an installation puts on the disk. */
  readonly installs?: Readonly<Record<string, string>>;
}

/** A computer as described; `apt-get install` makes the named programs appear. */
function machineWith({ programs = [], installs = {}, fonts = 'Noto Sans CJK', ...rest }: Description) {
  const there = new Set(programs);
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: { PATH: ['/usr/bin', '/opt/bin'].join(delimiter) },
    isRoot: false,
    isDebian: false,
    ...rest,
    isExecutable: (path) => there.has(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      args.forEach((arg) => there.add(installs[arg] ?? arg));
      return command === 'fc-list' ? fonts : '';
    },
  };
  return { machine, commands };
}

const OWN = '/cache/chrome';
const TOOLS = ['/usr/bin/socat', '/usr/bin/pdftoppm', '/usr/bin/soffice', '/usr/bin/strace', '/usr/bin/gcc'];

describe('finding a browser', () => {
  it('takes the named one before all others', () => {
    const env = { PATH: '/usr/bin', [BROWSER_VARIABLE]: '/my/browser' };
    const { machine } = machineWith({ env, programs: ['/my/browser', '/usr/bin/chromium', OWN] });
    expect(findBrowser(machine, OWN)).toBe('/my/browser');
  });

  it('says so when the named one is not there', () => {
    const { machine } = machineWith({ env: { [BROWSER_VARIABLE]: '/my/browser' }, programs: [OWN] });
    expect(() => findBrowser(machine, OWN)).toThrow(/\/my\/browser/);
  });

  it('takes an installed one before Playwright’s own', () => {
    const { machine } = machineWith({ programs: ['/opt/bin/google-chrome', OWN] });
    expect(findBrowser(machine, OWN)).toBe('/opt/bin/google-chrome');
    expect(findBrowser(machineWith({ programs: [OWN] }).machine, OWN)).toBe(OWN);
  });

  it('installs Debian’s as root, and then takes it', () => {
    const { machine, commands } = machineWith({
      isRoot: true,
      isDebian: true,
      installs: { chromium: '/usr/bin/chromium' },
    });
    expect(requireBrowser(machine, OWN)).toBe('/usr/bin/chromium');
    expect(commands).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk']);
  });

  it.each([
    { isRoot: false, isDebian: true },
    { isRoot: true, isDebian: false },
  ])('installs nothing where it may not (%o), and says what to do', (who) => {
    const { machine, commands } = machineWith(who);
    expect(() => requireBrowser(machine, OWN)).toThrow(/install Chromium.*RETURNS_BENCH_BROWSER/s);
    expect(commands).toEqual([]);
  });
});

describe('the other tools', () => {
  it('leaves a computer alone that has them', () => {
    const { machine, commands } = machineWith({ isRoot: true, isDebian: true, programs: TOOLS });
    expect(prepareTestTools(machine)).toEqual([]);
    expect(commands).toEqual(['fc-list :lang=zh']);
  });

  it('installs what is missing as root on Debian', () => {
    const { machine, commands } = machineWith({
      isRoot: true,
      isDebian: true,
      programs: TOOLS.filter((program) => program !== '/usr/bin/socat'),
      installs: { socat: '/usr/bin/socat' },
    });
    expect(prepareTestTools(machine)).toEqual([]);
    expect(commands).toContain('apt-get install -y --no-install-recommends socat');
  });

  it('says what is missed where it may not install', () => {
    const { machine } = machineWith({ fonts: '' });
    expect(prepareTestTools(machine)).toEqual([
      expect.stringContaining('socat'),
      expect.stringContaining('poppler-utils'),
      expect.stringContaining('libreoffice-calc-nogui'),
      expect.stringContaining('strace'),
      expect.stringContaining('gcc'),
      expect.stringContaining('fonts-noto-cjk'),
    ]);
  });
});
