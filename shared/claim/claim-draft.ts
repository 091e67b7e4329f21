import type { ClaimBasis } from './claim-basis.ts';
import type { ClaimKind } from './claim-status.ts';

/** Why nothing is claimed although transport is said to be the cause (DESIGN.md 5). */
export const NOT_CLAIMED = ['leg-not-stated', 'no-leg', 'leg-not-ours', 'contract-unknown'] as const;
export type NotClaimed = (typeof NOT_CLAIMED)[number];

/** A claim as the case alone suggests it. */
export interface ClaimDraft {
  readonly claimId: string;
  readonly caseId: string;
  readonly parcelId: string | null;
  readonly kind: ClaimKind;
  /** Null for a claim to be made; else why there is none to make. */
  readonly notClaimed: NotClaimed | null;
  readonly basis: ClaimBasis;
}
