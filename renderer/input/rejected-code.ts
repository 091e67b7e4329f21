import type { CodeRejection } from './clean-code.ts';

/** What the bench says of a code that may not be looked up (`error.<refusal>.*`). */
export const REJECTED_CODES = {
  'too-long': 'code-too-long',
  'control-characters': 'code-control-characters',
  unfinished: 'code-unfinished',
} as const satisfies Readonly<Record<CodeRejection, string>>;
