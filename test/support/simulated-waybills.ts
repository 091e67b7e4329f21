import type { OracleRounding } from './oracle.ts';
import { normalFrom, simulateParcel, type SimulatedParcel, type World } from './simulated-parcels.ts';

/** A parcel that a carrier weighed at pick-up, and where what is missing truly went. */
export interface LabelledParcel extends SimulatedParcel {
  readonly story: 'lost-on-the-way' | 'left-light' | 'as-it-left';
  readonly isMislabelled: boolean;
}

/** How carriers round. */
export const ROUNDINGS: readonly OracleRounding[] = [
  { stepMg: 10_000, direction: 'nearest', spreadMg: 10_000 },
  { stepMg: 100_000, direction: 'up', spreadMg: 10_000 },
  { stepMg: 500_000, direction: 'up', spreadMg: 10_000 },
];
const MISLABELLED = 0.05;

/**
 * A simulated parcel with its label: what is missing was lost since or never was in it, as often; and one label in
 * twenty says something from 10 g to 100 kg that has nothing to do with the parcel.
 */
export function simulateLabelled(random: () => number, world: World = {}): LabelledParcel {
  const parcel = simulateParcel(random, world);
  const { problem, truth, massMg } = parcel;
  const normal = normalFrom(random);
  const isShort = truth.some((net) => net < 0);
  const isLost = isShort && random() < 0.5;
  const waybill = ROUNDINGS[Math.floor(random() * ROUNDINGS.length)] ?? { stepMg: 1, direction: 'up', spreadMg: 0 };
  const lostMg = problem.lines.reduce((sum, { unitMassMg, spreadMg }, at) => {
    const count = isLost ? Math.max(0, -(truth[at] ?? 0)) : 0;
    return sum + count * unitMassMg + Math.sqrt(count) * spreadMg * normal();
  }, 0);
  const isMislabelled = random() < MISLABELLED;
  const shownMg = isMislabelled ? 10_000 * 10_000 ** random() : massMg + lostMg + waybill.spreadMg * normal();
  const steps = waybill.direction === 'up' ? Math.ceil(shownMg / waybill.stepMg) : Math.round(shownMg / waybill.stepMg);
  const waybillMg = Math.max(1, steps) * waybill.stepMg;
  const story = !isShort ? 'as-it-left' : isLost ? 'lost-on-the-way' : 'left-light';
  return { ...parcel, problem: { ...problem, waybillMg, waybill }, story, isMislabelled };
}
