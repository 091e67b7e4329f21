import { describe, expect, it } from 'vitest';
import type { GapProblem } from '../../../../shared/domain/shortage/gap-problem.ts';
import { oracle } from '../../../support/oracle.ts';
import { randomFrom, simulateParcel, type SimulatedParcel } from '../../../support/simulated-parcels.ts';
import { simulateLabelled } from '../../../support/simulated-waybills.ts';
import { type GapSolution, solveGap } from '../../../../shared/domain/shortage/solve-gap.ts';
import { whereLost } from '../../../../shared/domain/shortage/where-lost.ts';

const SEED = 20_261_123;
/** `npm run bench -- --only shortage` has thousands. */
const PARCELS = 150;

const named = ({ problem }: SimulatedParcel): GapProblem => ({
  ...problem,
  packaging: problem.packaging.map((one, at) => ({ ...one, name: `P${String(at)}` })),
});
const solve = (parcel: SimulatedParcel): GapSolution => solveGap(named(parcel));

const netOf = ({ problem }: SimulatedParcel, { hypotheses: [first] }: GapSolution): readonly number[] =>
  problem.lines.map(({ sku }) => (first?.extra[sku] ?? 0) - (first?.missing[sku] ?? 0));

describe('the solver and a brute-force enumeration that knows nothing of it', () => {
  const random = randomFrom(SEED);
  const parcels = Array.from({ length: PARCELS }, () => simulateParcel(random));
  const answers = parcels.map((parcel) => ({ parcel, solution: solve(parcel), truly: oracle(parcel.problem) }));

  it('agree on what is likeliest', () => {
    const alike = answers.filter(({ parcel, solution, truly }) => {
      const [best] = truly.hypotheses;
      return JSON.stringify(netOf(parcel, solution)) === JSON.stringify(best?.net);
    });
    expect(alike.length / PARCELS).toBeGreaterThanOrEqual(0.99);
  });

  it('agree on how sure that is, and on the classes', () => {
    const off = answers.map(({ solution, truly }) =>
      Math.max(
        Math.abs((solution.hypotheses[0]?.posterior ?? 0) - (truly.hypotheses[0]?.posterior ?? 0)),
        Math.abs(solution.probabilities.short - truly.short),
        Math.abs(solution.probabilities.over - truly.over),
        Math.abs(solution.probabilities.complete - truly.complete),
      ),
    );
    expect(off.filter((most) => most > 0.005).length / PARCELS).toBeLessThanOrEqual(0.02);
  });

  it('name the truth where they are sure', () => {
    const sure = answers.filter(({ truly }) => (truly.hypotheses[0]?.posterior ?? 0) > 0.9);
    const right = sure.filter(
      ({ parcel, solution }) => JSON.stringify(netOf(parcel, solution)) === JSON.stringify(parcel.truth),
    );
    expect(sure.length).toBeGreaterThan(PARCELS / 10);
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('S25 the same with a waybill', () => {
  const random = randomFrom(SEED);
  const parcels = Array.from({ length: PARCELS }, () => simulateLabelled(random));
  const answers = parcels.map((parcel) => ({ parcel, solution: solve(parcel), truly: oracle(parcel.problem) }));

  it('they agree on what is likeliest', () => {
    const alike = answers.filter(({ parcel, solution, truly }) => {
      const [best] = truly.hypotheses;
      return JSON.stringify(netOf(parcel, solution)) === JSON.stringify(best?.net);
    });
    expect(alike.length / PARCELS).toBeGreaterThanOrEqual(0.99);
  });

  it('and where it was lost is true where it is sure', () => {
    const told = answers.flatMap(({ parcel, solution }) => {
      const where = whereLost(named(parcel), solution)?.where ?? 'cannot-tell';
      return where === 'cannot-tell' ? [] : [where === parcel.story];
    });
    expect(told.length).toBeGreaterThan(PARCELS / 4);
    expect(told.filter(Boolean).length / told.length).toBeGreaterThanOrEqual(0.95);
  });
});
