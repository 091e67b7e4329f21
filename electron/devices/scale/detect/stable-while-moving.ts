import type { ReadFrame } from './explain-bytes.ts';

/** Creep and a late flag explain smaller and fewer jumps than these. */
const JUMP_SHARE = 0.02;
const MOST_JUMPS = 2;

/**
 * Whether a family calls a load stable that is being put on: then it takes the lack of a mark for a flag, and the scale
 * in truth has none. Reading it so would bind weights in motion.
 */
export function isStableWhileMoving(readings: readonly ReadFrame[]): boolean {
  const jumps = readings.slice(1).filter(({ meaning }, at) => {
    const before = readings[at]?.meaning;
    return meaning.stable === true && before?.stable === true && isJump(before.valueText, meaning.valueText);
  });
  return jumps.length > MOST_JUMPS;
}

/** Only whether something moves is asked, so a float will do. */
function isJump(before: string | null, now: string | null): boolean {
  if (before === null || now === null) return false;
  const most = Math.max(Math.abs(Number(before)), Math.abs(Number(now)));
  return Math.abs(Number(now) - Number(before)) > JUMP_SHARE * most;
}

/** A number and a unit and nothing else: whatever says that it is stable takes that from the lack of a mark. */
const NUMBER_AND_UNIT = /^[^\da-z?*]*[\d.,]+ *[a-z]{1,3}\s*$/i;

/** Whether the only sign of stability is that a mark of motion is missing, which has not been seen yet. */
export function isStabilityImplied(readings: readonly ReadFrame[]): boolean {
  return readings.every(
    ({ meaning, bytes }) => meaning.stable === true && NUMBER_AND_UNIT.test(Buffer.from(bytes).toString('latin1')),
  );
}
