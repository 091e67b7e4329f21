import type { ClaimMatter } from '../claim-matter.ts';
import type { InnerPackaging } from '../inner-packaging.ts';
import type { ProductAttribute } from '../reference/product-traits.ts';
import type { Wear } from '../wear.ts';
import { clockFinding } from './return-clocks.ts';
import { exclusionFindings } from './exclusions.ts';

export const ELIGIBILITY_VERDICTS = ['eligible', 'not-eligible', 'cannot-tell'] as const;
export type EligibilityVerdict = (typeof ELIGIBILITY_VERDICTS)[number];

/** What is known of one line or unit that came back. Dates are calendar dates in the site's zone, `2026-03-31`. */
export interface EligibilityFacts {
  readonly matter: ClaimMatter;
  /** When the buyer got the goods. */
  readonly deliveredOn: string | null;
  /** When they came back to the bench: the latest day on which the buyer can have asked. */
  readonly arrivedOn: string;
  readonly attributes: readonly ProductAttribute[];
  /** Null until somebody looked. */
  readonly isSealed: boolean | null;
  readonly wear: Wear | null;
  readonly innerPackaging: InnerPackaging | null;
  /** A product fault was found or stated by the inspector: it opens what a change of mind may not. */
  readonly hasProductFault: boolean;
}

/** The shop's terms, as policy data. */
export interface EligibilityTerms {
  /** Days after delivery in which a buyer may return without a reason (S13). */
  readonly noReasonDays: number;
  /** Days after delivery in which a quality claim takes the normal path (S17). */
  readonly qualityDays: number;
  /** The longest a parcel travels back: what comes within it may still have been sent in time. */
  readonly transitDays: number;
}

/** One reason for a verdict: the rule, what was found, and what would change it. */
export interface EligibilityFinding {
  readonly verdict: EligibilityVerdict;
  readonly ruleId: string;
  readonly why: EligibilityWhy;
}

export const ELIGIBILITY_WHYS = [
  'within-window',
  'window-passed',
  'window-unsure',
  'delivery-unknown',
  'quality-in-time',
  'quality-late',
  'inner-packaging-lacking',
  'used',
  'hygiene-opened',
  'clearance',
  'gift',
  'perishable',
  'not-looked-at',
] as const;
export type EligibilityWhy = (typeof ELIGIBILITY_WHYS)[number];

export interface Eligibility {
  readonly verdict: EligibilityVerdict;
  /** What decided it first; the others that point the same way after it. */
  readonly findings: readonly EligibilityFinding[];
}

const ORDER: readonly EligibilityVerdict[] = ['not-eligible', 'cannot-tell', 'eligible'];

/**
 * Whether goods may come back under the shop's terms (S13-S16). What excludes outweighs what is unknown, and what is
 * unknown outweighs what fits: *cannot tell* is a verdict, and names what would settle it.
 */
export function eligibilityOf(facts: EligibilityFacts, terms: EligibilityTerms): Eligibility {
  const findings = [...exclusionFindings(facts), clockFinding(facts, terms)];
  const verdict = ORDER.find((each) => findings.some((finding) => finding.verdict === each)) ?? 'cannot-tell';
  return { verdict, findings: findings.filter((finding) => finding.verdict === verdict) };
}

/** The verdict on several lines together: one that is excluded is news, and so is one that nobody can judge. */
export function worstOf(verdicts: readonly EligibilityVerdict[]): EligibilityVerdict {
  return ORDER.find((each) => verdicts.includes(each)) ?? 'cannot-tell';
}
