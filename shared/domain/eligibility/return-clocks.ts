import { addDays } from '../calendar-date.ts';
import type { EligibilityFacts, EligibilityFinding, EligibilityTerms } from './eligibility.ts';

/**
 * The two clocks that run from the day the buyer got the goods: S13 for a change of mind, S17 for a fault. The bench
 * knows when the parcel came, not when it was handed over, so a date between the end of the window and the longest
 * journey after it proves nothing.
 */
export function clockFinding(facts: EligibilityFacts, terms: EligibilityTerms): EligibilityFinding {
  const { deliveredOn, arrivedOn, wear } = facts;
  const isQuality = facts.hasProductFault || facts.matter === 'quality';
  const ruleId = isQuality ? 'S17' : 'S13';
  if (deliveredOn === null) return { verdict: 'cannot-tell', ruleId, why: 'delivery-unknown' };
  const lastDay = addDays(deliveredOn, isQuality ? terms.qualityDays : terms.noReasonDays);
  const latestArrival = addDays(lastDay, terms.transitDays);
  if (isQuality) return qualityFinding(arrivedOn <= latestArrival && wear !== 'beyond');
  if (arrivedOn <= lastDay) return { verdict: 'eligible', ruleId, why: 'within-window' };
  if (arrivedOn <= latestArrival) return { verdict: 'cannot-tell', ruleId, why: 'window-unsure' };
  return { verdict: 'not-eligible', ruleId, why: 'window-passed' };
}

/** S17: a late or worn quality claim is not refused, it is a supervisor's to settle. */
function qualityFinding(isInTime: boolean): EligibilityFinding {
  return isInTime
    ? { verdict: 'eligible', ruleId: 'S17', why: 'quality-in-time' }
    : { verdict: 'cannot-tell', ruleId: 'S17', why: 'quality-late' };
}
