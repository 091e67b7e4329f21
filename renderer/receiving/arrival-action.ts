import type { SayableClass } from '../../shared/domain/command.ts';
import type { FreightPayer } from '../../shared/domain/policy/arrival-terms.ts';
import type { ValuablesDraft } from './intake-state.ts';

export const FREIGHT_LEGS = ['return', 're-ship', 'outbound'] as const;
export const TURN_AWAY_REASONS = ['freight-collect', 'carrier-not-accepted', 'not-ours'] as const;

/** Freight of one leg as a person types it. */
export interface FreightTyped {
  readonly leg: (typeof FREIGHT_LEGS)[number];
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly payer: FreightPayer | null;
}

export type FreightEstimate = Pick<FreightTyped, 'leg' | 'carrier'> & {
  readonly amountMinor: number;
  readonly currency: string;
};

/** What a person says about how a parcel came. */
export type ArrivalAction =
  | { readonly kind: 'classify'; readonly returnClass: SayableClass }
  | { readonly kind: 'seal'; readonly isSealed: boolean }
  | { readonly kind: 'outcome'; readonly text: string }
  | { readonly kind: 'valuables'; readonly found: ValuablesDraft; readonly witnessBadge: string }
  | { readonly kind: 'turn-away'; readonly reason: (typeof TURN_AWAY_REASONS)[number] }
  | { readonly kind: 'pay-freight'; readonly amountMinor: number; readonly currency: string }
  | { readonly kind: 'conduct'; readonly text: string }
  | { readonly kind: 'join-rma'; readonly rmaNumber: string }
  | { readonly kind: 'freight'; readonly freight: FreightTyped }
  | { readonly kind: 'freight-estimate'; readonly estimate: FreightEstimate };

const KINDS: ReadonlySet<string> = new Set<ArrivalAction['kind']>([
  ...([
    'classify',
    'seal',
    'outcome',
    'valuables',
    'turn-away',
    'pay-freight',
    'conduct',
    'join-rma',
    'freight',
    'freight-estimate',
  ] as const),
]);

export function isArrivalAction(action: { readonly kind: string }): action is ArrivalAction {
  return KINDS.has(action.kind);
}
