import type { FrameRefusal } from '../decoded.ts';
import { type LineRule, refusing } from '../line-grammar.ts';

/** What an A&D device answers to a command it does not carry out (devices.md 1.5). */
const REASONS: Readonly<Record<string, FrameRefusal>> = {
  E00: 'transmission-error',
  E01: 'syntax-error',
  E02: 'not-ready',
  E03: 'transmission-error',
  E04: 'syntax-error',
  E06: 'parameter-error',
  E07: 'parameter-error',
  E11: 'not-ready',
};

export const AND_ERRORS: readonly LineRule[] = [
  ...Object.entries(REASONS).map(([code, reason]) => refusing(new RegExp(`^EC,${code} *$`), reason)),
  refusing(/^EC,E\d\d *$/, 'not-ready'),
];
