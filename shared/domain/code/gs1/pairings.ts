import { GS1_RULES } from './dictionary.ts';
import type { Gs1Element } from './element-string.ts';

/** What the dictionary says about identifiers together. A warning: the other half may be on a second label. */
interface Gs1Warning {
  readonly kind: 'lacks' | 'excludes' | 'differs';
  readonly ai: string;
  /** The identifiers it lacks one of, or must not stand with; the values that differ are its own. */
  readonly others: readonly string[];
}

/** Pairs that the dictionary wants or forbids, and one identifier with two values. */
export function pairingWarnings(elements: readonly Gs1Element[]): Gs1Warning[] {
  const there = [...new Set(elements.map(({ ai }) => ai))];
  return there.flatMap((ai): Gs1Warning[] => {
    const rule = GS1_RULES.get(ai);
    const lacking = (rule?.wants ?? []).filter((groups) => !groups.some((group) => isThere(group, there)));
    const excluded = there.filter((other) => other !== ai && rule?.excludes.some((pattern) => fits(other, pattern)));
    const values = new Set(elements.filter((element) => element.ai === ai).map(({ value }) => value));
    return [
      ...lacking.map((others) => ({ kind: 'lacks' as const, ai, others })),
      ...(excluded.length > 0 ? [{ kind: 'excludes' as const, ai, others: excluded }] : []),
      ...(values.size > 1 ? [{ kind: 'differs' as const, ai, others: [ai] }] : []),
    ];
  });
}

const isThere = (group: string, there: readonly string[]): boolean =>
  group.split('+').every((pattern) => there.some((ai) => fits(ai, pattern)));

/** `310n` stands for 3100 to 3109. */
const fits = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length && [...pattern].every((sign, index) => sign === 'n' || sign === ai[index]);
