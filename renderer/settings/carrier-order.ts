import { KNOWN_CARRIERS } from '../../shared/domain/code/known-carriers.ts';

/** The same carriers with the one at `at` a place earlier; the first one stays where it is. */
export function withEarlier(carriers: readonly string[], at: number): string[] {
  const moved = carriers[at];
  if (moved === undefined || at === 0) return [...carriers];
  return carriers.toSpliced(at, 1).toSpliced(at - 1, 0, moved);
}

/** The known carriers that were not chosen yet. */
export function carriersToChoose(chosen: readonly string[]): readonly string[] {
  return KNOWN_CARRIERS.filter((carrier) => !chosen.includes(carrier));
}
