import { type LineParity, PARITY_FAULT, withoutParity } from '../../../../shared/domain/line-parity.ts';

/** Fewer bytes say nothing: half of all texts of eight bytes happen to be even. */
export const FEWEST_BYTES_FOR_PARITY = 24;
/** A single hit on the line must not hide what a hundred other bytes say. */
const FITTING_SHARE = 0.96;
const SEVEN_BIT = ['mark', 'even', 'odd'] as const;

/**
 * What the eighth bit is on a line read at 8 data bits without parity (devices.md 3.2): `mark` where it is always set,
 * `even` or `odd` where all eight together are, else `none`. Null for fewer bytes than can tell. The newest half has the
 * say: a line without pauses is heard out of step with its bits for a frame or two after the speed was set.
 */
export function guessParity(bytes: Uint8Array): LineParity | null {
  if (bytes.length < FEWEST_BYTES_FOR_PARITY) return null;
  const newest = bytes.subarray(-Math.max(FEWEST_BYTES_FOR_PARITY, Math.ceil(bytes.length / 2)));
  if (!newest.some((byte) => byte > 0x7f)) return 'none';
  return SEVEN_BIT.find((parity) => fittingShare(newest, parity) >= FITTING_SHARE) ?? 'none';
}

function fittingShare(bytes: Uint8Array, parity: LineParity): number {
  return withoutParity(bytes, parity).filter((byte) => byte !== PARITY_FAULT).length / bytes.length;
}
