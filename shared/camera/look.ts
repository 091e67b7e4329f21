import type { Effort } from './camera-engine.ts';
import { WHOLE, type Box } from './pixels.ts';

/** A: quick, every frame. B: thorough. C: thorough and turned, for what lies askew (devices.md 7.1). */
export type PassName = 'A' | 'B' | 'C';

/**
 * With the engine's own quarter turns, 30 and 60 leave no code more than 15 degrees askew. A long low one, as a parcel's
 * often is, must lie straighter than that: 45 is for the label that was thrown down across.
 */
export const TURNS = [30, 60, 45] as const;

/** One look at one frame: which part of it, turned by how much, and how hard. */
export interface Look {
  readonly pass: PassName;
  readonly region: Box;
  /** Turned clockwise before reading. */
  readonly turnDegrees: 0 | (typeof TURNS)[number];
}

export const EFFORTS: Readonly<Record<PassName, Effort>> = {
  A: { tryHarder: false, tryRotate: false, tryDownscale: false },
  B: { tryHarder: true, tryRotate: true, tryDownscale: false },
  C: { tryHarder: true, tryRotate: true, tryDownscale: false },
};

/** Where the label is held: wide and low as labels are, in the middle of the picture. */
export const GUIDE_BOX: Box = { left: 0.2, top: 0.25, width: 0.6, height: 0.5 };

/** All looks at a picture that will not change, the quick one first. */
export const STILL_LOOKS: readonly Look[] = [
  { pass: 'A', region: WHOLE, turnDegrees: 0 },
  { pass: 'B', region: WHOLE, turnDegrees: 0 },
  ...TURNS.map((turnDegrees): Look => ({ pass: 'C', region: WHOLE, turnDegrees })),
];
