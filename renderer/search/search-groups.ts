import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { FoundAnnounced, FoundCase } from '../../shared/protocol/calls/search.ts';

/** Why cases are found, best reason first. */
const REASONS = ['exact', 'prefix', 'part', 'word'] as const;

export interface SearchGroup {
  readonly how: FoundCase['how'];
  readonly cases: readonly FoundCase[];
  readonly announced: readonly FoundAnnounced[];
}

/** What was found, by why it was; reasons that found nothing are left out. */
export function searchGroups(
  found: readonly FoundCase[],
  announced: readonly FoundAnnounced[],
): readonly SearchGroup[] {
  return REASONS.map((how) => ({
    how,
    cases: found.filter((each) => each.how === how),
    announced: announced.filter((each) => each.how === how),
  })).filter((group) => group.cases.length + group.announced.length > 0);
}

/** The number it was found by, with what kind of number it is; null where words were found. */
export function foundBecause({ kind, value }: Pick<FoundCase, 'kind' | 'value'>): {
  readonly kind: NonNullable<FoundCase['kind']> | 'part';
  readonly value: string;
} | null {
  if (value === null) return null;
  return { kind: kind ?? 'part', value: kind === 'hold' ? spokenHoldNumber(value) : value };
}
