import { z } from 'zod';
import type { ScaleCheckTerms } from '../policy/scale-checks.ts';
import { type Result, accepted, refused } from '../result.ts';
import { ScaleReading } from '../scale-reading.ts';
import { emptyBelowMg } from './pan.ts';

const HOUR_MS = 3_600_000;

/** What a scale showed under a known weight (B9): the figures, the frame they rest on, and the verdict of that day's terms. */
export const CheckedWeight = z.strictObject({
  nominalMg: z.int().positive(),
  shownMg: z.int(),
  /** The scale's division `d` at the check, mg. */
  divisionMg: z.int().positive(),
  toleranceMg: z.int().positive(),
  verdict: z.enum(['within', 'outside']),
  rawHex: ScaleReading.shape.rawHex,
});
export type CheckedWeight = z.infer<typeof CheckedWeight>;

export type CheckRefusal = 'check-weight-unsettled' | 'check-weight-net' | 'check-weight-empty';

/**
 * Compares a current reading with a known weight. Refuses a reading that is no mass at rest, an active tare, and an
 * empty pan: pressing the button too soon is no finding about the scale.
 */
export function checkWeight(
  reading: ScaleReading,
  nominalMg: number,
  { toleranceDivisions }: Pick<ScaleCheckTerms, 'toleranceDivisions'>,
): Result<CheckedWeight, CheckRefusal> {
  const { massMg: shownMg, divisionMg, rawHex } = reading;
  if (reading.net === true) return refused('check-weight-net');
  if (shownMg === null || divisionMg === null || reading.stable !== true) return refused('check-weight-unsettled');
  // A known weight may be lighter than what counts as an empty pan.
  if (shownMg < Math.min(emptyBelowMg(divisionMg), nominalMg / 2)) return refused('check-weight-empty');
  const toleranceMg = toleranceDivisions * divisionMg;
  const verdict = Math.abs(shownMg - nominalMg) <= toleranceMg ? 'within' : 'outside';
  return accepted({ nominalMg, shownMg, divisionMg, toleranceMg, verdict, rawHex });
}

/** When the next check is due, epoch ms: a shift after the last one, at once (0) without any; null: the site wants none. */
export function checkDueAtMs(
  { wanted, everyHours }: Pick<ScaleCheckTerms, 'wanted' | 'everyHours'>,
  lastAtMs: number | null,
): number | null {
  if (wanted === 'off') return null;
  return lastAtMs === null ? 0 : lastAtMs + everyHours * HOUR_MS;
}

/** True when the site wants a check and the last one, if any, was a shift ago. */
export function isCheckDue(terms: ScaleCheckTerms, lastAtMs: number | null, nowMs: number): boolean {
  const dueAtMs = checkDueAtMs(terms, lastAtMs);
  return dueAtMs !== null && nowMs >= dueAtMs;
}
