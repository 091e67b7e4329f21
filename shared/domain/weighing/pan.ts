import { MOST_GROSS_MG } from '../mass.ts';
import type { ScaleReading } from '../scale-reading.ts';

/**
 * What lies on the pan, told from one reading. The thresholds are those of DESIGN.md 7 and devices.md 3.5: below
 * max(5 d, 20 g) the pan counts as empty, and a load counts as another one when it differs from the last bound mass
 * by more than max(5 d, 2 %).
 */
const DIVISIONS = 5;
const EMPTY_FLOOR_MG = 20_000;
/** Used when neither frame nor profile tells the division: 5 of these are 20 g, the cautious choice. */
const ASSUMED_DIVISION_MG = 4_000;

/** The largest magnitude that still counts as an empty pan, in mg. */
export function emptyBelowMg(divisionMg: number | null): number {
  return Math.max(DIVISIONS * (divisionMg ?? ASSUMED_DIVISION_MG), EMPTY_FLOOR_MG);
}

/** True when `massMg` is another load than `boundMg`: further away than max(5 d, 2 % of the bound mass). */
export function isOtherLoad(massMg: number, boundMg: number, divisionMg: number | null): boolean {
  const fiveDivisionsMg = DIVISIONS * (divisionMg ?? ASSUMED_DIVISION_MG);
  const differenceMg = Math.abs(massMg - boundMg);
  return differenceMg > fiveDivisionsMg && differenceMg * 50 > Math.abs(boundMg);
}

export type PanView =
  /** No mass can be trusted: overload, underload, a fault, a load heavier than any parcel. */
  | { readonly kind: 'not-in-range' }
  /** Well below zero: it was zeroed with something on the pan, or a part of the pan was taken off. */
  | { readonly kind: 'below-zero' }
  /** Pieces, per cent, or another unit than the profile names. */
  | { readonly kind: 'wrong-unit' }
  /** A tare is active, so the mass is not the gross mass. */
  | { readonly kind: 'clear-tare' }
  /** The protocol does not say gross or net, and the profile does not vouch for gross. */
  | { readonly kind: 'tare-unknown' }
  | { readonly kind: 'empty'; readonly isStable: boolean; readonly massMg: number }
  | { readonly kind: 'load'; readonly isStable: boolean; readonly massMg: number };

/** Reads one frame as a statement about the pan. A missing stability flag counts as unstable. */
export function panView(reading: ScaleReading): PanView {
  if (reading.status === 'not-a-weight') return { kind: 'wrong-unit' };
  if (reading.status !== 'ok' || reading.massMg === null) return { kind: 'not-in-range' };
  if (reading.net === true) return { kind: 'clear-tare' };
  const { massMg } = reading;
  const isStable = reading.stable === true;
  const emptyMg = emptyBelowMg(reading.divisionMg);
  if (massMg <= -emptyMg) return { kind: 'below-zero' };
  if (massMg > MOST_GROSS_MG) return { kind: 'not-in-range' };
  if (massMg < emptyMg) return { kind: 'empty', isStable, massMg };
  return reading.net === null ? { kind: 'tare-unknown' } : { kind: 'load', isStable, massMg };
}
