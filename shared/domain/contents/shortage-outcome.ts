import type { OuterPackaging } from '../outer-packaging.ts';
import type { WhereLost } from '../shortage/where-lost.ts';

/** What is done about a short line (S28). */
export const SHORTAGE_OUTCOMES = ['resupply', 'refund-part', 'courier-claim'] as const;
export type ShortageOutcome = (typeof SHORTAGE_OUTCOMES)[number];

export interface ShortLine {
  readonly expected: number;
  readonly missing: number;
  /** What the shop would pay back for the whole line, in minor units; null when it did not say. */
  readonly refundMinor: number | null;
}

/** The value of what is missing, in minor units, rounded down as refunds are; null when the line has no value. */
export function shortageValueMinor({ expected, missing, refundMinor }: ShortLine): number | null {
  return refundMinor === null ? null : Math.floor((refundMinor * missing) / expected);
}

export interface ProposedOutcome {
  readonly outcome: ShortageOutcome;
  readonly ruleId: string;
}

/**
 * Proposes what to do: a line the delivery note does not list was never sent (S27). The three weights say whose it is
 * before the outside does (S26): what left full is the courier's however sound it looks, what left light is ours however
 * torn. Else a parcel that came torn or opened is the courier's, and of another the missing value goes back (S28). A
 * person decides otherwise in one tap.
 */
export function proposedOutcome(found: {
  readonly onDeliveryNote: boolean | null;
  readonly outside: OuterPackaging | null;
  /** What the weights at pick-up and on arrival say; null where nobody read a waybill. */
  readonly where: WhereLost['where'] | null;
}): ProposedOutcome {
  if (found.onDeliveryNote === false) return { outcome: 'resupply', ruleId: 'S27' };
  if (found.where === 'lost-on-the-way') return { outcome: 'courier-claim', ruleId: 'S26' };
  if (found.where === 'left-light') return { outcome: 'refund-part', ruleId: 'S26' };
  if (found.outside === 'torn' || found.outside === 'opened') return { outcome: 'courier-claim', ruleId: 'S28' };
  return { outcome: 'refund-part', ruleId: 'S28' };
}

/** Money a shortage outcome moves: none for a resupply, else the value of what is missing. */
export function outcomeAmountMinor(outcome: ShortageOutcome, line: ShortLine): number | null {
  return outcome === 'resupply' ? 0 : shortageValueMinor(line);
}
