import type { Defect } from '../defect.ts';

/** What a defect usually comes from, by its kind: a blow, the product itself, or somebody's use of it. */
export type DefectOrigin = 'blow' | 'product' | 'use';

const ORIGINS: Readonly<Record<Defect['kind'], DefectOrigin>> = {
  broken: 'blow',
  crushed: 'blow',
  cut: 'blow',
  dented: 'blow',
  scratched: 'blow',
  torn: 'blow',
  wet: 'blow',
  soiled: 'use',
  stained: 'use',
  rusted: 'product',
  'missing-part': 'product',
  'not-working': 'product',
};

/** True when one of the defects is of that origin. */
export function hasDefectFrom(origin: DefectOrigin, defects: readonly Pick<Defect, 'kind'>[]): boolean {
  return defects.some(({ kind }) => ORIGINS[kind] === origin);
}
