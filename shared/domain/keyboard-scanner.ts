import { z } from 'zod';

/** How a keyboard scanner says that a code is over: a key, or nothing at all, so that only silence tells. */
export const KEYBOARD_ENDS = ['enter', 'tab', 'silence'] as const;

/**
 * Which character a key of it means. `position`: the one a US keyboard has there, for that is what scanners are set to,
 * whatever the computer makes of it. `character`: the one the computer makes of it, where both are set to the same
 * other keyboard.
 */
export const KEY_READINGS = ['position', 'character'] as const;
export type KeyReading = (typeof KEY_READINGS)[number];

/** The longest median and the longest single gap between two keys of one code, ms (devices.md 4.2). */
export const LONGEST_MEDIAN_MS = 60;
export const LONGEST_GAP_MS = 200;

/**
 * A barcode scanner that types (a "keyboard wedge"), as it was learned from its own reading of a check code: a device
 * setting of one station. Keys do not say which keyboard they come from, so nothing here tells one from another.
 */
export const KeyboardScanner = z.strictObject({
  scannerId: z.uuid(),
  /** What people call it: "Hand scanner, left". */
  name: z.string().trim().min(1).max(60),
  /** Between two keys of one code, ms. */
  medianGapMs: z.int().min(0).max(LONGEST_MEDIAN_MS),
  maxGapMs: z.int().min(0).max(LONGEST_GAP_MS),
  /** What it puts in front of every code; no part of the code. */
  prefix: z.string().max(12),
  endsWith: z.enum(KEYBOARD_ENDS),
  reads: z.enum(KEY_READINGS),
});
export type KeyboardScanner = z.infer<typeof KeyboardScanner>;
