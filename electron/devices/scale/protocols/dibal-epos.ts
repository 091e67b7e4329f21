import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { decimalText } from '../decimal-text.ts';
import { createLineFramer } from '../line-framer.ts';
import { lineText } from '../line-text.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** `99`, `0`, five digits of grams or blanks, `0`, six digits of amount; then the check character. */
const SAID = /^990(\d{5}| {5})0[\d ]{6}$/;

/**
 * Dibal EPOS TISA (devices.md 1.12): five digits of weight without point or unit, grams on the
 * scales studied, which show kilograms: unit and point are the profile's. Blank while the load moves. The last character is the XOR of
 * all before it, although the page that describes it calls it a sum of digits.
 */
function decodeDibalEpos(frame: Uint8Array): Decoded {
  const line = lineText(frame);
  if (line === null) return refuseFrame('incomplete');
  const said = line.slice(0, -1);
  const weight = SAID.exec(said)?.[1];
  if (weight === undefined) return refuseFrame('reject');
  const xor = Buffer.from(said, 'latin1').reduce((sum, byte) => sum ^ byte, 0);
  if (line.charCodeAt(said.length) !== xor) return refuseFrame('bad-checksum');
  const valueText = decimalText('', weight);
  return frameReading({ valueText, stable: valueText !== null });
}

export const DIBAL_EPOS = {
  id: 'dibal-epos',
  framer: createLineFramer,
  decode: decodeDibalEpos,
  lines: [{ baudRate: 9_600, parity: 'none' }],
  hasUnit: false,
  hasStability: true,
  hasChecksum: true,
  poll: [{ send: Buffer.from('98000001\r\n', 'latin1') }],
} as const satisfies ScaleProtocol;
