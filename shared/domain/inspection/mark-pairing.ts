import type { Defect } from '../defect.ts';
import type { OuterPackaging } from '../outer-packaging.ts';

type Place = Defect['place'];

/** What the marks on box and goods say together (S50). */
export const MARK_PAIRINGS = ['matching', 'elsewhere', 'place-unsaid', 'intact', 'no-photos'] as const;
export type MarkPairing = (typeof MARK_PAIRINGS)[number];

/** Places that say nothing about a side: a mark there can belong to any. */
const ANY_SIDE: readonly Place[] = ['whole', 'corner', 'edge'];

export interface Marks {
  /** How the outside of the parcel looked; null while nobody said. */
  readonly outside: OuterPackaging | null;
  /** Where the outside is damaged; empty while nobody said where. */
  readonly outsidePlaces: readonly Place[];
  readonly defects: readonly Pick<Defect, 'place'>[];
  readonly hasOutsidePhoto: boolean;
}

/**
 * Compares where the outside is damaged with where the goods are. Damage inside a box whose outside is damaged counts as
 * matching as long as nobody said on which side: the proposal says so and is changed with one tap.
 */
export function pairMarks({ outside, outsidePlaces, defects, hasOutsidePhoto }: Marks): MarkPairing {
  if (outside === null || outside === 'intact') return outside === 'intact' || hasOutsidePhoto ? 'intact' : 'no-photos';
  if (outsidePlaces.length === 0) return 'place-unsaid';
  return defects.some(({ place }) => outsidePlaces.some((outer) => match(outer, place))) ? 'matching' : 'elsewhere';
}

function match(outer: Place, inner: Place): boolean {
  return outer === inner || ANY_SIDE.includes(outer) || ANY_SIDE.includes(inner);
}
