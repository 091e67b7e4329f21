import { z } from 'zod';

/** How the sample back office behaves, to show what the bench does then: works, is broken, is too slow, has closed. */
export const MODES = ['ok', '500', 'slow', '410'] as const;
export const Mode = z.enum(MODES);
export type Mode = z.infer<typeof Mode>;

/** Longer than the bench waits. */
export const SLOW_MS = 20_000;
