import { describe, expect, it } from 'vitest';
import { deviceSerialStep, readDeviceSerial } from '../../../../../electron/devices/scale/identity/device-serial.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../../../../shared/domain/scale-protocol-ids.ts';

const read = (protocol: ScaleProtocolId, heard: string): string | null => {
  const step = deviceSerialStep(protocol);
  return step === null ? null : readDeviceSerial(step, heard);
};

describe('a scale that says who it is', () => {
  it.each([
    ['mt-sics', 'S S    45.02 kg\r\nI4 A "B021002593"\r\nS S    45.02 kg\r\n', 'B021002593'],
    ['ohaus', '    20.0 kg    G\r\nB123456789\r\n', 'B123456789'],
    ['sartorius-sbi22', 'N     +   0.1234 g  \r\n  12345678\r\n', '12345678'],
  ] as const)('%s', (protocol, heard, serial) => {
    expect(read(protocol, heard)).toBe(serial);
  });

  it.each([
    ['mt-sics', 'S S    45.02 kg\r\nES\r\nI4 L\r\n'],
    ['mt-sics', 'I4 A "B0210'],
    ['ohaus', '    20.0 kg    G\r\n   1.640 kg    N\r\n'],
    ['sartorius-sbi22', 'N     +   0.1234 g  \r\nG     + 123.4567 g  \r\n'],
  ] as const)('%s: %j holds no number', (protocol, heard) => {
    expect(read(protocol, heard)).toBeNull();
  });

  it('is asked only with requests that print, tare and set nothing', () => {
    const requests = SCALE_PROTOCOL_IDS.map((id) => deviceSerialStep(id)?.request ?? '').filter(Boolean);
    expect(new Set(requests)).toEqual(new Set(['I4\r\n', 'PSN\r\n', '\u001Bx2_\r\n']));
  });
});
