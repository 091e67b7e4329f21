/** What a sound says (U7): four outcomes and the camera. */
export const EARCON_NAMES = ['ok', 'warning', 'error', 'complete', 'shutter'] as const;
export type EarconName = (typeof EARCON_NAMES)[number];

/** One note: what sounds, when and for how long after the earcon's start, and how loud (0..1, before the volume). */
export interface Note {
  readonly wave: 'sine' | 'triangle' | 'square' | 'noise';
  /** Pitch in Hz; for noise the middle of the band that is let through. */
  readonly hz: number;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly level: number;
}

/**
 * Told apart by pitch, length and number of notes, not by loudness, so that they are known with one ear in a noisy
 * hall: high and short is good, two middle notes ask for a look, long and low stops, a rising triad ends a parcel.
 */
export const EARCONS: Readonly<Record<EarconName, readonly Note[]>> = {
  ok: [{ wave: 'sine', hz: 1_568, startMs: 0, lengthMs: 90, level: 0.7 }],
  warning: [
    { wave: 'triangle', hz: 659, startMs: 0, lengthMs: 130, level: 0.8 },
    { wave: 'triangle', hz: 523, startMs: 170, lengthMs: 160, level: 0.8 },
  ],
  error: [
    { wave: 'square', hz: 147, startMs: 0, lengthMs: 620, level: 0.45 },
    { wave: 'square', hz: 156, startMs: 0, lengthMs: 620, level: 0.35 },
  ],
  complete: [
    { wave: 'sine', hz: 1_047, startMs: 0, lengthMs: 110, level: 0.65 },
    { wave: 'sine', hz: 1_319, startMs: 110, lengthMs: 110, level: 0.65 },
    { wave: 'sine', hz: 1_568, startMs: 220, lengthMs: 240, level: 0.65 },
  ],
  shutter: [
    { wave: 'noise', hz: 3_200, startMs: 0, lengthMs: 28, level: 0.6 },
    { wave: 'noise', hz: 1_800, startMs: 62, lengthMs: 40, level: 0.5 },
  ],
};

/** How long an earcon sounds, ms. */
export function earconLengthMs(name: EarconName): number {
  return Math.max(...EARCONS[name].map(({ startMs, lengthMs }) => startMs + lengthMs));
}
