import type { UnitMass } from '../shortage/weighed-content.ts';
import type { LearnedMass } from './learn-mass.ts';
import type { SettledMass } from './settled-mass.ts';

/** What the shop says one unit weighs; the spread may be missing. */
export interface DeclaredMass {
  readonly massMg: number;
  readonly spreadMg: number | null;
}

/** Everything known of what one unit weighs. */
export interface MassKnowledge {
  readonly declared: DeclaredMass | null;
  readonly settled: SettledMass | null;
  readonly learned: LearnedMass | null;
}

export interface MassTerms {
  /** So many parcels teach a mass. */
  readonly learnFrom: number;
  readonly unitSpreadPermille: number;
}

/** Whether parcels have taught it: so many agree. */
export const isTaught = ({ used }: LearnedMass, { learnFrom }: Pick<MassTerms, 'learnFrom'>): boolean =>
  used.length >= learnFrom;

/**
 * What a weight is held against (B8): what a person settled, else what the shop declares, else what parcels taught; null
 * while nobody knows. What was learned never takes the place of what was declared: that is a person's to say.
 */
export function massInForce(knowledge: MassKnowledge, terms: MassTerms): UnitMass | null {
  const { learned } = knowledge;
  const settled = standing(knowledge);
  if (settled !== null) {
    const { massMg, spreadMg, from, parcels } = settled;
    return { massMg, spreadMg, from, parcels };
  }
  const { declared } = knowledge;
  if (declared !== null) {
    const spreadMg = declared.spreadMg ?? spreadOf(declared.massMg, learned, terms);
    return { massMg: declared.massMg, spreadMg, from: 'declared', parcels: 0 };
  }
  if (learned === null || !isTaught(learned, terms)) return null;
  return { massMg: learned.massMg, spreadMg: learned.spreadMg, from: 'learned', parcels: learned.used.length };
}

/** Who kept what the shop declared kept that figure: when the shop declares another one, the shop counts again. */
function standing({ settled, declared }: MassKnowledge): SettledMass | null {
  if (settled?.from !== 'declared') return settled;
  return settled.massMg === declared?.massMg ? settled : null;
}

/** From unit to unit, where nobody said: as parcels taught it, else as the policy supposes. */
export function spreadOf(massMg: number, learned: LearnedMass | null, terms: MassTerms): number {
  if (learned !== null && isTaught(learned, terms)) return learned.spreadMg;
  return Math.ceil((massMg * terms.unitSpreadPermille) / 1_000);
}
