import type { CaseState, ReturnLine, Unit } from './state.ts';

/** The rule under which a unit may never be sold as new again; null when none does (S15, S16). */
export function restockExclusion(
  { attributes }: Pick<ReturnLine, 'attributes'>,
  isSealed: boolean | null,
): 'S15' | 'S16' | null {
  if (attributes.includes('perishable')) return 'S16';
  return attributes.includes('hygiene') && isSealed === false ? 'S15' : null;
}

/** The same for a unit of a case. */
export function restockExclusionOf(
  { lines }: CaseState,
  unit: Pick<Unit, 'lineId' | 'isSealed'>,
): 'S15' | 'S16' | null {
  const line = lines.find(({ lineId }) => lineId === unit.lineId);
  return line === undefined ? null : restockExclusion(line, unit.isSealed);
}
