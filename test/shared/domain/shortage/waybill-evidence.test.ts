import { describe, expect, it } from 'vitest';
import { enumerate } from '../../../../shared/domain/shortage/enumerate.ts';
import { DEFAULT_PRIORS, type GapProblem } from '../../../../shared/domain/shortage/gap-problem.ts';
import { massClasses } from '../../../../shared/domain/shortage/mass-classes.ts';
import { packingsOf, scaleOf } from '../../../../shared/domain/shortage/packing.ts';
import { storyWeights } from '../../../../shared/domain/shortage/story-weights.ts';
import { waybillEvidence } from '../../../../shared/domain/shortage/waybill-evidence.ts';
import { randomFrom } from '../../../support/simulated-parcels.ts';
import { simulateLabelled } from '../../../support/simulated-waybills.ts';

const SEED = 20_261_123;

function aProblem(random: () => number): GapProblem {
  const { problem } = simulateLabelled(random);
  return { ...problem, packaging: problem.packaging.map((one, at) => ({ ...one, name: `P${String(at)}` })) };
}

describe('S25 the most that a label can still say', () => {
  it('is never less than what it says of any mass in the range', () => {
    const random = randomFrom(SEED);
    for (let turn = 0; turn < 1_000; turn += 1) {
      const problem = aProblem(random);
      const { log, most } = waybillEvidence(problem);
      const goodsMg2 = problem.lines.reduce((sum, { quantity, spreadMg }) => sum + quantity * spreadMg ** 2, 0);
      const offMg = Math.abs((problem.waybillMg ?? 0) - problem.grossMg);
      for (const fromMg of [0, offMg * random(), 2 * offMg * random()]) {
        const toMg = fromMg + offMg * random();
        for (const share of [0, 0.3, 0.7, 1]) {
          const massMg = fromMg + share * (toMg - fromMg);
          expect(log(massMg, massMg === 0 ? 0 : share * goodsMg2)).toBeLessThanOrEqual(most(fromMg, toMg) + 1e-6);
        }
      }
    }
  });

  it('spares the search nodes, and no hypothesis', () => {
    const random = randomFrom(SEED);
    for (let turn = 0; turn < 15; turn += 1) {
      const problem = aProblem(random);
      const classes = massClasses(problem.lines);
      const units = classes.reduce((sum, { quantity }) => sum + quantity, 0);
      const waybill = waybillEvidence(problem);
      const parts = {
        scale: scaleOf(problem),
        packings: packingsOf(problem),
        logStories: storyWeights(problem.priors ?? DEFAULT_PRIORS, units),
      };
      const bounded = enumerate(classes, { ...parts, waybill });
      const unbounded = enumerate(classes, { ...parts, waybill: { ...waybill, most: () => 0 } });
      expect(bounded.nodes).toBeLessThanOrEqual(unbounded.nodes);
      expect(bounded.logTotal).toBeCloseTo(unbounded.logTotal, 3);
    }
  });
});
