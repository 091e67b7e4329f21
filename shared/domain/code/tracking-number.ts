import type { CheckOutcome, Specificity } from './candidate.ts';
import { checkCharacterOf } from './check-rule.ts';
import { isCountryCode } from './country-codes.ts';
import { postOf } from './posts.ts';
import type { TrackingFormat } from './tracking-format.ts';
import { TRACKING_FORMATS } from './tracking-formats.ts';

/** A tracking format that fits a number. */
export interface TrackingMatch {
  readonly formatId: string;
  readonly carrier: string | null;
  readonly check: CheckOutcome;
  readonly specificity: Specificity;
  /** The parcel number: the part of a longer code that names the parcel, else all of it. */
  readonly number: string;
}

/**
 * Every tracking format a normalised number fits, whatever its check digit says: a failed check is reported and left to
 * the caller to warn about. Empty for a number of a carrier that is not in the table; such a number is still a number.
 */
export function matchTracking(
  normalised: string,
  formats: readonly TrackingFormat[] = TRACKING_FORMATS,
): TrackingMatch[] {
  return formats.flatMap((format) => {
    const fit = format.pattern.exec(normalised);
    return fit === null ? [] : [matchOf(format, fit.groups ?? {}, normalised)];
  });
}

function matchOf(format: TrackingFormat, groups: Partial<Record<string, string>>, whole: string): TrackingMatch {
  const { country, number } = groups;
  const check = checkOutcome(format, groups);
  return {
    formatId: format.id,
    carrier: country === undefined ? format.carrier : postOf(country),
    check,
    specificity: check === 'failed' ? failedSpecificity(format) : format.specificity,
    number: number ?? whole,
  };
}

/** A wrong check digit behind a carrier's own letters is a misprint; behind digits alone it is another number. */
function failedSpecificity({ specificity }: TrackingFormat): Specificity {
  return specificity === 'prefix-and-check' ? 'shape' : 'length';
}

function checkOutcome({ check }: TrackingFormat, groups: Partial<Record<string, string>>): CheckOutcome {
  if (check === null) return 'none';
  const isRight = checkCharacterOf(groups['body'] ?? '', check) === groups['check'];
  return isRight && isCountryCode(groups['country'] ?? 'ES') ? 'ok' : 'failed';
}
