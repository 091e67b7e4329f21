import { z } from 'zod';
import { isTaught, type MassKnowledge, type MassTerms, massInForce } from './mass-in-force.ts';
import { learnMass, type LearnedMass } from './learn-mass.ts';
import type { MassSample } from './mass-sample.ts';
import type { SettledMass } from './settled-mass.ts';
import { MATERIAL_SHARE } from './supplier-change.ts';

/** Nearer than so many standard errors nothing differs. */
const SURE_ERRORS = 3;

export const MASS_TASKS = ['declared-differs', 'supplier-change', 'unknown-mass-learned'] as const;

/** Something about a mass that a person settles: keep what counts now, or use what parcels taught. */
export const MassTask = z.strictObject({
  kind: z.enum(MASS_TASKS),
  /** What counts now; null while nothing does. */
  keepMg: z.int().positive().nullable(),
  /** What the parcels say. */
  learnedMg: z.int().positive(),
  parcels: z.int().positive(),
  /** Weighed first of those it rests on, epoch ms. */
  sinceMs: z.int(),
});
export type MassTask = z.infer<typeof MassTask>;

/**
 * What a person should look at, the gravest first, at most one thing of each SKU. Nothing changes by itself. What was
 * settled does not come up again by the same parcels, nor by later ones that say the same.
 */
export function massTaskOf(
  knowledge: MassKnowledge & { readonly samples: readonly MassSample[] },
  terms: MassTerms,
): MassTask | null {
  const { settled, samples } = knowledge;
  const learned = settled === null ? knowledge.learned : learnMass(since(samples, settled));
  if (learned === null) return null;
  const change = knowledge.learned?.change ?? null;
  const isNewChange = change !== null && change.sinceMs > (settled?.settledAtMs ?? Number.NEGATIVE_INFINITY);
  if (isNewChange && knowledge.learned !== null) {
    return task('supplier-change', knowledge.learned, keptMg(knowledge, terms) ?? change.beforeMg);
  }
  if (!isTaught(learned, terms)) return null;
  const keepMg = keptMg(knowledge, terms);
  if (knowledge.declared === null && settled === null) return task('unknown-mass-learned', learned, null);
  if (keepMg === null || !isOff(learned, keepMg) || isDismissed(learned, settled)) return null;
  return task('declared-differs', learned, keepMg);
}

const since = (samples: readonly MassSample[], { settledAtMs }: SettledMass): readonly MassSample[] =>
  samples.filter(({ atMs }) => atMs > settledAtMs);

/** What counts now without what parcels taught: that is the news. */
function keptMg({ declared, settled }: MassKnowledge, terms: MassTerms): number | null {
  return massInForce({ declared, settled, learned: null }, terms)?.massMg ?? null;
}

/** Surely and materially off: by chance alone, and by what does not matter, nobody is troubled. */
function isOff({ massMg, errorMg }: LearnedMass, otherMg: number): boolean {
  const offMg = Math.abs(massMg - otherMg);
  return offMg > SURE_ERRORS * errorMg && offMg > MATERIAL_SHARE * otherMg;
}

/** Somebody saw that parcels say so and settled it otherwise. */
const isDismissed = (learned: LearnedMass, settled: SettledMass | null): boolean =>
  settled !== null && settled.learnedMg !== null && !isOff(learned, settled.learnedMg);

function task(kind: MassTask['kind'], { massMg, used }: LearnedMass, keepMg: number | null): MassTask {
  const sinceMs = Math.min(...used.map(({ atMs }) => atMs));
  return { kind, keepMg, learnedMg: massMg, parcels: used.length, sinceMs };
}
