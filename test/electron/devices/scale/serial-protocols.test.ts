import { describe, expect, it } from 'vitest';
import { ALL_SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import { SERIAL_PROTOCOL_IDS } from '../../../../shared/domain/scale-protocol-ids.ts';

describe('what set-up offers for a serial port', () => {
  it('is every family but those of USB reports', () => {
    const serial = ALL_SCALE_PROTOCOLS.filter(({ isHid }) => isHid !== true).map(({ id }) => id);
    expect(SERIAL_PROTOCOL_IDS).toEqual(serial);
    expect(serial.length).toBeLessThan(ALL_SCALE_PROTOCOLS.length);
  });

  it('a profile that names another is refused with what to do', () => {
    const profile = { name: 'Scale', path: 'COM3', baudRate: 9_600, protocol: 'usb-hid-8d' };
    const parsed = ScaleProfile.safeParse(profile);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'reports of a USB scale do not come through a serial port: choose the protocol of the serial scale',
    ]);
    expect(ScaleProfile.safeParse({ ...profile, protocol: 'mt-sics' }).success).toBe(true);
  });
});
