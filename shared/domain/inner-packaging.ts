/** The product's own box and what holds it: without them it is not as it was sold (S14). */
export const INNER_PACKAGING = ['complete', 'incomplete', 'broken'] as const;
export type InnerPackaging = (typeof INNER_PACKAGING)[number];
