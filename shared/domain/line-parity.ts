/**
 * What the eighth bit of each byte is on a line that is read at 8 data bits without parity (devices.md 3.2): data, or
 * the parity or mark of a line of seven. One open port then serves 8N1, 7E1, 7O1, 7M1 and 7N2; only the speed matters.
 */
export const LINE_PARITIES = ['none', 'even', 'odd', 'mark'] as const;
export type LineParity = (typeof LINE_PARITIES)[number];

/** Stands for a byte that failed its parity: no protocol of seven bits has it, so its frame is refused. */
export const PARITY_FAULT = 0xff;

/** The seven data bits of each byte; a byte whose eighth bit is wrong becomes `PARITY_FAULT`. `none` passes all bits. */
export function withoutParity(bytes: Uint8Array, parity: LineParity): Uint8Array {
  if (parity === 'none') return bytes;
  return bytes.map((byte) => (byte === parityByte(byte & 0x7f, parity) ? byte & 0x7f : PARITY_FAULT));
}

/** Bytes below 0x80 as they must be sent at 8 data bits for a device that expects seven and a parity. */
export function withParity(bytes: Uint8Array, parity: LineParity): Uint8Array {
  return parity === 'none' ? bytes : bytes.map((byte) => parityByte(byte & 0x7f, parity));
}

function parityByte(sevenBits: number, parity: Exclude<LineParity, 'none'>): number {
  if (parity === 'mark') return sevenBits | 0x80;
  const isOdd = ones(sevenBits) % 2 === 1;
  return isOdd === (parity === 'even') ? sevenBits | 0x80 : sevenBits;
}

function ones(byte: number): number {
  let count = 0;
  for (let left = byte; left !== 0; left &= left - 1) count += 1;
  return count;
}
