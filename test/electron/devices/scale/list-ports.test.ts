import { describe, expect, it } from 'vitest';
import { listPorts } from '../../../../electron/devices/scale/list-ports.ts';
import { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';

describe('listPorts', () => {
  it('describes what the system knows', async () => {
    const known = [{ path: 'COM3', manufacturer: 'FTDI', vendorId: '0403', productId: '6001', pnpId: 'x' }];
    expect(await listPorts(() => Promise.resolve(known))).toEqual({
      ports: [{ path: 'COM3', manufacturer: 'FTDI', serialNumber: null, vendorId: '0403', productId: '6001' }],
      note: null,
    });
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
