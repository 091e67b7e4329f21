import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listPorts } from '../../../../electron/devices/scale/list-ports.ts';
import { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import { portFacts } from '../../../support/port-facts.ts';

describe('listPorts', () => {
  it('describes what the system knows', async () => {
    const pnpId = 'FTDIBUS\\VID_0403+PID_6001+A50285BIA\\0000';
    const friendlyName = 'USB Serial Port (COM3)';
    const known = [
      { path: 'COM3', manufacturer: 'FTDI', vendorId: '0403', productId: '6001', pnpId, friendlyName },
      { path: 'COM4', vendorId: '1a86', productId: '7523', locationId: 'Port_#0002.Hub_#0003' },
    ];
    expect((await listPorts(() => Promise.resolve(known), '/nowhere')).ports).toEqual([
      {
        ...{ path: 'COM3', manufacturer: 'FTDI', vendorId: '0403', productId: '6001' },
        ...{ serial: 'A50285BI', socket: null, friendlyName },
      },
      portFacts({ path: 'COM4', socket: 'Port_#0002.Hub_#0003' }),
    ]);
  });

  it('names the socket as Linux does, by the link that leads to the port', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-bench-by-path-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(realpathSync(folder), 'ttyUSB0');
    writeFileSync(path, '');
    symlinkSync(path, join(folder, 'pci-0000:00:14.0-usbv2-0:1.2:1.0-port0'));
    symlinkSync('ttyUSB0', join(folder, 'pci-0000:00:14.0-usb-0:1.2:1.0-port0'));
    symlinkSync('ttyUSB9', join(folder, 'pci-0000:00:14.0-usb-0:9:1.0-port0'));
    const { ports } = await listPorts(() => Promise.resolve([{ path }, { path: '/dev/ttyS0' }]), folder);
    expect(ports.map(({ socket }) => socket)).toEqual(['pci-0000:00:14.0-usb-0:1.2:1.0-port0', null]);
  });

  it('a number that two adapters share is nobody’s', async () => {
    const clone = { vendorId: '0403', productId: '6001', serialNumber: 'A50285BI' };
    const ask = () =>
      Promise.resolve([
        { ...clone, path: 'COM3' },
        { ...clone, path: 'COM4' },
      ]);
    expect((await listPorts(ask, '/nowhere')).ports.map(({ serial }) => serial)).toEqual([null, null]);
  });

  it('offers nothing and says so where the system cannot be asked', async () => {
    const asked = await listPorts(() => Promise.reject(new Error('spawn udevadm ENOENT')));
    expect(asked).toEqual({ ports: [], note: 'ports-cannot-be-listed' });
  });
});

describe('ScaleProfile', () => {
  const profile = { name: 'Scale', path: '/dev/pts/7', baudRate: 9_600, protocol: 'st-gs-csv' };

  it.each(['/dev/ttyUSB0', 'COM3', '/tmp/scale', 'sim:'])('takes any typed path: %s', (path) => {
    expect(ScaleProfile.parse({ ...profile, path }).path).toBe(path);
  });

  it.each([
    { path: '' },
    { path: 'a\u0000b' },
    { baudRate: 0 },
    { baudRate: 9_600.5 },
    { protocol: 'no-such-scale' },
    { unit: 'stone' },
    { divisionMg: 0 },
    { poll: { everyMs: 10 } },
    { more: 1 },
  ])('refuses %j', (wrong) => {
    expect(ScaleProfile.safeParse({ ...profile, ...wrong }).success).toBe(false);
  });
});
