/** Traces of use, apart from defects (S18). */
export const WEAR = ['none', 'reasonable', 'beyond'] as const;
export type Wear = (typeof WEAR)[number];
