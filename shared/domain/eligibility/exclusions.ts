import type { EligibilityFacts, EligibilityFinding } from './eligibility.ts';

/** When a kind of product is excluded from coming back without a fault. */
interface Exclusion {
  readonly ruleId: string;
  readonly why: EligibilityFinding['why'];
  /** Null: nobody has looked yet, and looking would settle it. */
  readonly applies: (facts: EligibilityFacts) => boolean | null;
}

const has =
  (attribute: EligibilityFacts['attributes'][number]) =>
  ({ attributes }: EligibilityFacts): boolean =>
    attributes.includes(attribute);

/**
 * S14-S16 and S18 in reading order. Goods nobody has looked at are taken to be as they were sold, so that a clean
 * return costs no question; only a hygiene article must have been seen sealed.
 */
const EXCLUSIONS: readonly Exclusion[] = [
  { ruleId: 'S16', why: 'perishable', applies: has('perishable') },
  {
    ruleId: 'S14',
    why: 'inner-packaging-lacking',
    applies: ({ innerPackaging }) => innerPackaging !== null && innerPackaging !== 'complete',
  },
  { ruleId: 'S18', why: 'used', applies: ({ wear }) => wear === 'beyond' },
  {
    ruleId: 'S15',
    why: 'hygiene-opened',
    applies: (facts) => has('hygiene')(facts) && (facts.isSealed === null ? null : !facts.isSealed),
  },
  { ruleId: 'S15', why: 'clearance', applies: has('clearance') },
  { ruleId: 'S15', why: 'gift', applies: has('gift') },
];

/** What excludes these goods, or would if somebody looked. A product fault, a wrong item or damage lifts them all. */
export function exclusionFindings(facts: EligibilityFacts): readonly EligibilityFinding[] {
  if (facts.hasProductFault || isNotOfTheBuyersMaking(facts)) return [];
  return EXCLUSIONS.flatMap(({ ruleId, why, applies }): EligibilityFinding[] => {
    const answer = applies(facts);
    if (answer === null) return [{ verdict: 'cannot-tell', ruleId, why: 'not-looked-at' }];
    return answer ? [{ verdict: 'not-eligible', ruleId, why }] : [];
  });
}

/** Exclusions are about a change of mind; what came wrong or broken comes back whatever it is. */
function isNotOfTheBuyersMaking({ matter }: EligibilityFacts): boolean {
  return matter === 'wrong-item' || matter === 'damaged' || matter === 'quality' || matter === 'missing';
}
