import type { CheckOutcome, Specificity } from './candidate.ts';
import { TRACKING_FORMATS, type TrackingFormat } from './tracking-formats.ts';

/** A tracking format that fits a number. */
export interface TrackingMatch {
  readonly formatId: string;
  readonly carrier: string | null;
  readonly check: CheckOutcome;
  readonly specificity: Specificity;
}

/**
 * Every tracking format a normalised number fits, whatever its check digit says: a failed check is reported and left to
 * the caller to warn about. Empty for a number of a carrier that is not in the table; such a number is still a number.
 */
export function matchTracking(
  normalised: string,
  formats: readonly TrackingFormat[] = TRACKING_FORMATS,
): TrackingMatch[] {
  return formats
    .filter(({ pattern }) => pattern.test(normalised))
    .map(({ id, carrierOf, isRight, specificity }) => {
      const check = isRight === null ? 'none' : isRight(normalised) ? 'ok' : 'failed';
      return {
        formatId: id,
        carrier: carrierOf(normalised),
        check,
        specificity: check === 'failed' ? 'shape' : specificity,
      };
    });
}
