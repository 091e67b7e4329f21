import { pointsFromMm } from './units.ts';

/** Ink and the grey of labels: both survive a black-and-white laser. */
export const INK = '#161c22';
export const GREY = '#5c6670';
export const RULE = '#c8ced4';

/** A4's side margin and what is left between the margins, in points. */
export const SIDE = pointsFromMm(13);
export const CONTENT_WIDTH = 595.28 - 2 * SIDE;
