import { addDays, daysBetween } from '../domain/calendar-date.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ClaimDeadline } from './claim-events.ts';
import type { ClaimKind } from './claim-status.ts';

type Terms = Policy['claims']['carriers'][number];

/** Spellings of one carrier meet: `DHL Express` and `dhl-express`. */
export const carrierKey = (carrier: string | null): string =>
  (carrier ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The carrier's own row of the table, else the row for everyone. */
function termsOf(carrier: string | null, { claims }: Policy): Terms | undefined {
  const key = carrierKey(carrier);
  const own = claims.carriers.find((terms) => terms.carrier !== null && carrierKey(terms.carrier) === key);
  return own ?? claims.carriers.find((terms) => terms.carrier === null);
}

/**
 * S89: the last day on which the carrier takes a claim, counted in calendar days from delivery. Null when nobody knows
 * when that was: a guess would look like a date.
 */
export function deadlineOf(
  claim: {
    readonly carrier: string | null;
    readonly deliveredOn: string | null;
    readonly isVisible: boolean;
    readonly kind: ClaimKind;
  },
  policy: Policy,
): ClaimDeadline | null {
  const terms = termsOf(claim.carrier, policy);
  if (!terms || claim.deliveredOn === null) return null;
  const days = daysFor(claim, terms);
  const on = addDays(claim.deliveredOn, days);
  return { on, days, source: terms.source, policyVersion: policy.version };
}

function daysFor({ kind, isVisible }: { kind: ClaimKind; isVisible: boolean }, terms: Terms): number {
  if (kind === 'loss' || kind === 'delay') return terms.otherDays;
  return isVisible ? terms.visibleDays : terms.hiddenDays;
}

/** How much of the time is gone, in whole per cent (0 to 100), and how many days are left (below 0: too late). */
export interface ClaimClock {
  readonly passedPercent: number;
  readonly daysLeft: number;
}

export function claimClock(deliveredOn: string | null, deadlineOn: string, today: string): ClaimClock {
  const daysLeft = daysBetween(today, deadlineOn);
  if (daysLeft < 0) return { passedPercent: 100, daysLeft };
  if (deliveredOn === null) return { passedPercent: daysLeft === 0 ? 100 : 0, daysLeft };
  const whole = daysBetween(deliveredOn, deadlineOn);
  const passedPercent = whole <= 0 ? 100 : Math.round(((whole - daysLeft) / whole) * 100);
  return { passedPercent: Math.min(100, Math.max(0, passedPercent)), daysLeft };
}
