import type { PackingMass, UnitMass } from '../domain/shortage/weighed-content.ts';

/** What things weigh, as far as the site knows it at this moment. Passed in: declared, learned or settled is not a case's business. */
export interface Masses {
  /** Null while nobody knows what a unit of it weighs. */
  unitMass(line: { readonly sku: string; readonly unitMassMg: number | null }): UnitMass | null;
  /** How many parcels have taught what a unit of it weighs, of how many that are wanted. */
  progressOf(sku: string): { readonly parcels: number; readonly wanted: number };
  /** What parcels may be packed in; at least one. */
  packings(): readonly PackingMass[];
}
