import type { WedgeInput } from './wedge.ts';

/** Everything a keyboard does to a scan: keys going down, and Alt coming up. */
export type KeyInput = Exclude<WedgeInput, { readonly kind: 'silence' }>;

/** Is told every key while a scanner is being learned. */
export type KeyTap = (input: KeyInput) => void;
