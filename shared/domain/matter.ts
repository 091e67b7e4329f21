/** What a case without a parcel is about (S24, S75, S77, S78, S06). */
export const MATTERS = [
  'short-at-buyer',
  'damaged-at-buyer',
  'lost-in-transit',
  'refund-without-return',
  'pull-back',
  're-ship',
] as const;
export type Matter = (typeof MATTERS)[number];

/** What can come of it. */
export const MATTER_OUTCOMES = [
  'refund',
  're-ship',
  'found-in-pile',
  'already-gone',
  'arrived-after-all',
  'courier-claim',
  'no-action',
] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

interface MatterRules {
  readonly outcomes: readonly MatterOutcome[];
  /** The buyer's pictures or papers must be there before it is settled. */
  readonly wantsEvidence: boolean;
  readonly ruleIds: readonly string[];
}

const RULES: Readonly<Record<Matter, MatterRules>> = {
  'short-at-buyer': {
    outcomes: ['re-ship', 'refund', 'courier-claim', 'no-action'],
    wantsEvidence: true,
    ruleIds: ['S24', 'S27'],
  },
  'damaged-at-buyer': {
    outcomes: ['refund', 're-ship', 'courier-claim', 'no-action'],
    wantsEvidence: true,
    ruleIds: ['S24'],
  },
  'lost-in-transit': {
    outcomes: ['re-ship', 'refund', 'courier-claim', 'arrived-after-all'],
    wantsEvidence: false,
    ruleIds: ['S75'],
  },
  'refund-without-return': { outcomes: ['refund', 'no-action'], wantsEvidence: false, ruleIds: ['S77'] },
  'pull-back': { outcomes: ['found-in-pile', 'already-gone'], wantsEvidence: false, ruleIds: ['S78'] },
  're-ship': { outcomes: ['re-ship', 'no-action'], wantsEvidence: false, ruleIds: ['S06'] },
};

/** What each matter may come to, what it needs before, and the rules it stands under. */
export const matterRules = (matter: Matter): MatterRules => RULES[matter];

/** A refund says how much. */
export const wantsAmount = (outcome: MatterOutcome): boolean => outcome === 'refund';
/** S78: what was pulled back in time may be refunded at once. */
export const isRefunded = (outcome: MatterOutcome): boolean => outcome === 'refund' || outcome === 'found-in-pile';
/** The amount of a courier claim is what is asked of the carrier. */
export const mayHaveAmount = (outcome: MatterOutcome): boolean => isRefunded(outcome) || outcome === 'courier-claim';
/** S06, S75: goods sent again go under a waybill of their own. */
export const wantsWaybill = (outcome: MatterOutcome): boolean => outcome === 're-ship';
