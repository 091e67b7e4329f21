import { decimalText } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { createLineFramer } from '../line-framer.ts';
import { lineText } from '../line-text.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

const SAID = /^([A-E])(\d{6})$/;

/**
 * Erte B2 (devices.md 1.12): a letter, six digits without a point, CR. `A` is stable, `B` stable under a tare, `C`
 * moving, `D` and `E` out of range. Where the point stands is a matter of the profile.
 */
function decodeErteB2(frame: Uint8Array): Decoded {
  const line = lineText(frame);
  if (line === null) return refuseFrame('incomplete');
  const [, letter = '', digits = ''] = SAID.exec(line) ?? [];
  if (letter === 'D' || letter === 'E') return frameReading({ status: 'out-of-range' });
  const valueText = decimalText('', digits);
  if (valueText === null) return refuseFrame('reject');
  return frameReading({ valueText, stable: letter !== 'C', net: letter === 'C' ? null : letter === 'B' });
}

export const ERTE_B2 = {
  id: 'erte-b2',
  framer: createLineFramer,
  decode: decodeErteB2,
  lines: [
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 4_800, parity: 'none' },
    { baudRate: 2_400, parity: 'none' },
  ],
  hasUnit: false,
  hasStability: true,
  hasChecksum: false,
} as const satisfies ScaleProtocol;
