import { TRACKING_FORMATS } from './tracking-formats.ts';

/** Every carrier whose numbers are known by their form, once, in the order of the alphabet: what a site chooses from. */
export const KNOWN_CARRIERS: readonly string[] = [
  ...new Set(TRACKING_FORMATS.flatMap(({ carrier }) => (carrier === null ? [] : [carrier]))),
].toSorted((a, b) => (a < b ? -1 : 1));
