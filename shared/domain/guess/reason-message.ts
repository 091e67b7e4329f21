import type { GuessReason } from './guess-reason.ts';

/** The catalogue's sentence for a reason, with its values: screens and papers say the same. */
export interface ReasonMessage {
  readonly id: `unidentified.guess.reason.${GuessReason['kind']}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** `massOf` writes a difference of masses, in milligrams, in the reader's language. */
export function reasonMessage(reason: GuessReason, massOf: (differenceMg: number) => string): ReasonMessage {
  const { kind, points: _points, ...values } = reason;
  const id = `unidentified.guess.reason.${kind}` as const;
  if (!('differenceMg' in values)) return { id, values };
  return { id, values: { difference: massOf(values.differenceMg) } };
}
