import type { ScaleReading } from '../scale-reading.ts';
import type { TraceFrame } from '../weighing-record.ts';

/** What the bench says about the pan. Every one has a sentence in the catalogue (`scale.weighing.<status>`). */
export const WEIGHING_STATUSES = [
  'not-armed',
  'waiting-for-load',
  'settling',
  'take-last-parcel-off',
  'take-check-weight-off',
  'captured',
  'not-in-range',
  'below-zero',
  'wrong-unit',
  'unit-changed',
  'clear-tare',
  'tare-unknown',
] as const;
export type WeighingStatus = (typeof WEIGHING_STATUSES)[number];

/** The last time a mass was bound to a parcel at this scale. */
export interface Binding {
  readonly parcelId: string;
  readonly grossMg: number;
  readonly divisionMg: number | null;
  readonly boundAtMs: number;
}

export interface WeighingState {
  /** The parcel that wants a weight, and since when (the scan that opened it). */
  readonly armed: { readonly parcelId: string; readonly atMs: number } | null;
  readonly status: WeighingStatus;
  readonly lastBinding: Binding | null;
  /** False while the pan may still hold what was bound last. */
  readonly isPanFree: boolean;
  /** The pan may hold the known weight of a check, which is no parcel's (B9): nothing binds until it has been empty. */
  readonly isCheckWeightOn: boolean;
  /** The unit in which the load came to rest; null while the pan is empty. */
  readonly unitOnPan: string | null;
  /** The parcel whose weighing was undone: it alone may be bound to the load that is still there. */
  readonly mayBindAgain: string | null;
  /** The newest reading, armed or not. */
  readonly lastReading: ScaleReading | null;
  /** The first of a run of equal frames after the scan; an equal one that is far enough from it in time captures. */
  readonly candidate: ScaleReading | null;
  readonly trace: readonly TraceFrame[];
}

export type WeighingInput =
  | { readonly kind: 'reading'; readonly reading: ScaleReading }
  | { readonly kind: 'armed'; readonly parcelId: string; readonly atMs: number }
  | { readonly kind: 'disarmed' }
  /** The weighing of this parcel was taken back. */
  | { readonly kind: 'undone'; readonly parcelId: string }
  /** What lies on the pan now, if anything, was put there to check the scale (B9). */
  | { readonly kind: 'checked' };

/** A mass that may be bound to the parcel: the frame that proved it and the raw seconds before. */
export interface CapturedWeight {
  readonly parcelId: string;
  readonly reading: ScaleReading & { readonly massMg: number };
  readonly trace: readonly TraceFrame[];
}

/**
 * A bench that has just started. `lastBinding` is the newest weighing in the record: without it a restart would
 * forget that the pan may still hold the parcel bound before. `isCheckWeightOn`: the last weight put on was a check's.
 */
export function startWeighing(lastBinding: Binding | null, isCheckWeightOn = false): WeighingState {
  return {
    armed: null,
    status: 'not-armed',
    lastBinding,
    isPanFree: lastBinding === null && !isCheckWeightOn,
    isCheckWeightOn,
    unitOnPan: null,
    mayBindAgain: null,
    lastReading: null,
    candidate: null,
    trace: [],
  };
}
