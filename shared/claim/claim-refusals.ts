import type { NotClaimed } from './claim-draft.ts';
import type { EvidenceKind } from './claim-basis.ts';
import type { ClaimFieldName } from './claim-fields.ts';
import type { ClaimStatus } from './claim-status.ts';

/** Why a claim cannot be changed as asked, with what a screen needs to say it. */
export type ClaimRefusal =
  | { readonly kind: 'claim-exists'; readonly claimId: string }
  | { readonly kind: 'claim-not-claimable'; readonly reason: NotClaimed }
  | {
      readonly kind: 'claim-status-not-next';
      readonly from: ClaimStatus;
      readonly to: ClaimStatus;
      readonly next: readonly ClaimStatus[];
    }
  | { readonly kind: 'claim-fields-needed'; readonly status: ClaimStatus; readonly fields: readonly ClaimFieldName[] }
  | { readonly kind: 'claim-evidence-missing'; readonly missing: readonly EvidenceKind[] }
  | { readonly kind: 'claim-currency-fixed'; readonly currency: string }
  | { readonly kind: 'claim-read-only' };
