import { z } from 'zod';
import { HEAVIEST_MG } from '../shortage/gap-problem.ts';

/** What a mass is known of: one unit of a SKU, or a packaging by its name in the policy. */
export const MassSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), sku: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('packaging'), name: z.string().min(1).max(60) }),
]);
export type MassSubject = z.infer<typeof MassSubject>;

/** One parcel's word on what one unit, or its packaging, weighs. */
export const MassSample = z.strictObject({
  massMg: z.int().positive().max(HEAVIEST_MG),
  /** How far the parcel can be wrong about it, one standard deviation: packaging, scale and what else was in it. */
  sigmaMg: z.number().positive(),
  /** Over so many units it is the mean. */
  units: z.int().positive(),
  caseId: z.uuid(),
  /** When the parcel was weighed, epoch ms. */
  atMs: z.int(),
  /** Whether the units were counted, or somebody confirmed what the weight said. */
  how: z.enum(['counted', 'confirmed']),
});
export type MassSample = z.infer<typeof MassSample>;

/** Oldest first; of two at one time the order of their cases, so that every bench has the same. */
export function inOrderOfTime(samples: readonly MassSample[]): readonly MassSample[] {
  return samples.toSorted((a, b) => a.atMs - b.atMs || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
}
