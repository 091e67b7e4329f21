import { describe, expect, it } from 'vitest';
import { guessParity } from '../../../../../electron/devices/scale/detect/guess-parity.ts';
import { LINE_PARITIES, withParity } from '../../../../../shared/domain/line-parity.ts';
import { randomFrom } from '../../../../support/property-seed.ts';

const text = Buffer.from('ST,GS,+  1.236kg\r\nUS,GS,-  0.282kg\r\n');

describe('what the eighth bit is', () => {
  it.each(LINE_PARITIES)('%s is told from 24 bytes on', (parity) => {
    const bytes = withParity(text, parity);
    expect(guessParity(bytes)).toBe(parity);
    expect(guessParity(bytes.subarray(0, 24))).toBe(parity);
    expect(guessParity(bytes.subarray(0, 23))).toBeNull();
  });

  it('one hit on the line changes nothing', () => {
    const bytes = Uint8Array.from(withParity(text, 'even'));
    bytes[9] = (bytes[9] ?? 0) ^ 0x10;
    expect(guessParity(bytes)).toBe('even');
  });

  it('a beginning out of step with the bits of a line without pauses changes nothing', () => {
    const bytes = Uint8Array.from([...text.map((byte) => (byte << 3) & 0xff), ...withParity(text, 'even')]);
    expect(guessParity(bytes)).toBe('even');
  });

  it('bytes without order have none', () => {
    const random = randomFrom(3);
    expect(guessParity(Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256)))).toBe('none');
  });
});
