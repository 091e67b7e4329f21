import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { type HintFacts, portHints } from '../../../electron/devices/scale/identity/port-hints.ts';
import { LinkScale } from '../../../electron/devices/scale/link-scale.ts';
import { listPorts } from '../../../electron/devices/scale/list-ports.ts';
import { openScale } from '../../../electron/devices/scale/open-scale.ts';
import { portFailure } from '../../../electron/devices/scale/port-failure.ts';
import type { Scale } from '../../../electron/devices/scale/scale.ts';
import type { PortIdentity } from '../../../shared/domain/port-identity.ts';
import { refused } from '../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import { openPty } from '../../support/pty.ts';
import { stateOf } from '../../support/scale-events.ts';

type SystemPorts = Awaited<ReturnType<NonNullable<Parameters<typeof listPorts>[0]>>>;

const FTDI = { vendorId: '0403', productId: '6001' };
const CH340 = { vendorId: '1A86', productId: '7523' };
const UDEV_RULES = new URL('../../../resources/udev/70-returns-bench-scale.rules', import.meta.url);
const NO_SOCKETS = '/nowhere';
const profileOn = (path: string, identity: PortIdentity): ScaleProfile => ({
  ...{ name: 'Scale', path, baudRate: 9_600, protocol: 'st-gs-csv' },
  identity,
});

/** A port on which a scale shows the same load all the time; its path is the system's own. */
async function plugInScale(grams: number): Promise<string> {
  const pty = await openPty();
  const frame = Buffer.from(`ST,GS,+${(grams / 1_000).toFixed(3).padStart(7)}kg\r\n`);
  const stream = setInterval(() => pty.write(frame), 50);
  onTestFinished(async () => {
    clearInterval(stream);
    await pty.close();
  });
  return realpathSync(pty.path);
}

/** Opens a scale on a computer whose system knows these ports, and these sockets by their folder. */
function openAmong(ports: SystemPorts, profile: ScaleProfile, socketFolder = NO_SOCKETS): Scale {
  const ask = () => listPorts(() => Promise.resolve(ports), socketFolder);
  const scale = openScale({ profile, clock: systemClock, log: () => undefined, listPorts: ask });
  onTestFinished(() => scale.close());
  return scale;
}

/** Names of sockets, as Linux links them to the ports that are in them today. */
function linkSockets(links: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-by-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [socket, path] of Object.entries(links)) symlinkSync(path, join(folder, socket));
  return folder;
}

const hintsOf = (facts: Partial<HintFacts>) =>
  portHints({ state: 'live', path: '/dev/ttyUSB0', identity: CH340, platform: 'linux', group: null, ...facts });

describe('what users of other programs report: names and rights', () => {
  it('two identical adapters, one id or swapped: the socket says which one is the scale, and without it none is', async () => {
    const [own, twin] = [await plugInScale(1_236), await plugInScale(9_999)];
    const clones = [own, twin].map((path) => ({ path, ...FTDI, serialNumber: 'A50285BI' }));
    const sockets = linkSockets({ 'pci-0-usb-0:1:1.0-port0': own, 'pci-0-usb-0:2:1.0-port0': twin });
    const identity = { ...FTDI, serial: 'A50285BI', socket: 'pci-0-usb-0:1:1.0-port0', isOneOfSeveral: true } as const;
    const scale = openAmong(clones, profileOn(twin, identity), sockets);
    expect(await stateOf(scale, 'live')).toMatchObject({ portName: own, reading: { massMg: 1_236_000 } });
    const unplaced = openAmong(clones, profileOn(twin, identity));
    expect(await stateOf(unplaced, 'other-device')).toMatchObject({ portName: twin });
  });

  it('Windows serial number has an extra A: it is the same adapter', async () => {
    const own = await plugInScale(1_236);
    const pnpId = String.raw`FTDIBUS\VID_0403+PID_6001+A50285BIA\0000`;
    const ports = [{ path: own, ...FTDI, serialNumber: 'A50285BIA', pnpId }];
    const scale = openAmong(ports, profileOn('COM5', { ...FTDI, serial: 'A50285BI' }));
    expect(await stateOf(scale, 'live')).toMatchObject({ portName: own, reading: { massMg: 1_236_000 } });
  });

  it('COM number changes: the adapter is found under its new one, and what has the old one is left alone', async () => {
    const [moved, other] = [await plugInScale(1_236), await plugInScale(9_999)];
    const ports = [
      { path: other, vendorId: '2341', productId: '0043' },
      { path: moved, ...CH340, locationId: 'Port_#0002.Hub_#0003' },
    ];
    const scale = openAmong(ports, profileOn(other, { ...CH340, socket: 'Port_#0007.Hub_#0001' }));
    expect(await stateOf(scale, 'live')).toMatchObject({ portName: moved, reading: { massMg: 1_236_000 } });
    const gone = openAmong(ports.slice(0, 1), profileOn(other, CH340));
    expect(await stateOf(gone, 'missing')).toMatchObject({ reason: expect.stringContaining('1A86:7523') });
  });

  it('Linux, port appears then vanishes: the program that takes it is named, and a rule keeps ModemManager away', async () => {
    const scale = openAmong([], profileOn('/dev/ttyUSB0', CH340));
    const { kind } = await stateOf(scale, 'missing');
    expect(hintsOf({ state: kind })).toEqual([{ id: 'braille-display', command: 'sudo apt-get remove brltty' }]);
    const [modem] = hintsOf({ state: 'no-signal', path: '/dev/ttyACM0' });
    expect(modem).toMatchObject({ id: 'modem-manager', command: expect.stringContaining('ID_MM_DEVICE_IGNORE') });
    expect(readFileSync(UDEV_RULES, 'utf8')).toMatch(/ATTRS\{idVendor\}=="1a86", ENV\{ID_MM_DEVICE_IGNORE\}="1"/);
  });

  it('Linux, permission denied: the state says so, and one command mends it', async () => {
    const path = '/dev/ttyUSB0';
    const scale = new LinkScale({
      profile: profileOn(path, CH340),
      ...{ clock: systemClock, log: () => undefined, simulator: null },
      openLink: () => Promise.resolve(refused(portFailure(new Error(`Error: Permission denied, cannot open ${path}`)))),
    });
    onTestFinished(() => scale.close());
    const { kind } = await stateOf(scale, 'denied');
    const group = { name: 'uucp', isOfUser: false };
    expect(hintsOf({ state: kind, group })).toEqual([
      { id: 'group-missing', command: 'sudo usermod -aG uucp "$USER"' },
    ]);
    expect(hintsOf({ state: kind })[0]?.command).toBe('sudo usermod -aG dialout "$USER"');
  });
});
