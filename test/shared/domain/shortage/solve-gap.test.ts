import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GapProblem } from '../../../../shared/domain/shortage/gap-problem.ts';
import { type GapSolution, solveGap } from '../../../../shared/domain/shortage/solve-gap.ts';

const PROBLEM: GapProblem = {
  grossMg: 737_000,
  divisionMg: 1_000,
  packaging: [{ name: 'box S', massMg: 85_000, spreadMg: 1_500 }],
  lines: [
    { sku: 'MUG', quantity: 2, unitMassMg: 200_000, spreadMg: 2_000 },
    { sku: 'BOWL', quantity: 1, unitMassMg: 212_000, spreadMg: 2_000 },
    { sku: 'SPOON', quantity: 1, unitMassMg: 40_000, spreadMg: 400 },
  ],
};
const FULL_MG = 737_000;

const weighed = (grossMg: number, more: Partial<GapProblem> = {}): GapSolution =>
  solveGap({ ...PROBLEM, grossMg, ...more });
const leader = ({ hypotheses: [first] }: GapSolution): object => ({ missing: first?.missing, extra: first?.extra });

describe('what explains a weight', () => {
  it.each<[string, number, object, string]>([
    ['all of it', FULL_MG, { missing: {}, extra: {} }, 'complete'],
    ['a spoon is missing', FULL_MG - 40_000, { missing: { SPOON: 1 }, extra: {} }, 'short'],
    ['a mug is missing', FULL_MG - 200_000, { missing: { MUG: 1 }, extra: {} }, 'short'],
    ['both mugs are missing', FULL_MG - 400_000, { missing: { MUG: 2 }, extra: {} }, 'short'],
    ['nothing was sent', 85_000, { missing: { BOWL: 1, MUG: 2, SPOON: 1 }, extra: {} }, 'short'],
    ['a bowl too many', FULL_MG + 212_000, { missing: {}, extra: { BOWL: 1 } }, 'over'],
    ['a spoon in place of a mug', FULL_MG - 160_000, { missing: { MUG: 1 }, extra: { SPOON: 1 } }, 'short'],
  ])('%s', (_name, grossMg, expected, verdict) => {
    const solution = weighed(grossMg);
    expect(leader(solution)).toEqual(expected);
    expect(solution.verdict).toBe(verdict);
    const { complete, short, over } = solution.probabilities;
    expect(complete + short + over).toBeCloseTo(1, 9);
  });

  it('names equal masses as one of them, and asks for the count that decides', () => {
    const lines = PROBLEM.lines.map((line) => (line.sku === 'BOWL' ? { ...line, unitMassMg: 200_000 } : line));
    const solution = weighed(525_000, { lines });
    expect(solution.verdict).toBe('short');
    expect(solution.explanations[0]?.changes).toEqual([{ skus: ['BOWL', 'MUG'], missing: 1, extra: 0 }]);
    expect(solution.next).toEqual({ kind: 'count', sku: 'BOWL' });
    const [mug, bowl] = solution.hypotheses;
    expect([mug?.missing, bowl?.missing]).toEqual([{ MUG: 1 }, { BOWL: 1 }]);
    expect((mug?.posterior ?? 0) / (bowl?.posterior ?? 1)).toBeCloseTo(2, 6);
  });

  it('cannot tell what the scale cannot see', () => {
    const lines = [...PROBLEM.lines, { sku: 'SCREW', quantity: 8, unitMassMg: 900, spreadMg: 100 }];
    const solution = weighed(FULL_MG + 8 * 900, { lines, divisionMg: 5_000 });
    expect(solution.verdict).toBe('cannot-tell');
    expect(solution.smallestNoticeableMg).toBeGreaterThan(900);
    expect(solution.next).toEqual({ kind: 'count', sku: 'SCREW' });
  });

  it('sees a lighter unit on a finer scale, and says how light', () => {
    const coarse = weighed(FULL_MG, { divisionMg: 50_000 }).smallestNoticeableMg;
    const fine = weighed(FULL_MG, { divisionMg: 1_000 }).smallestNoticeableMg;
    expect(fine).toBeLessThan(coarse);
    const steady = PROBLEM.lines.map((line) => ({ ...line, spreadMg: 10 }));
    const packaging = [{ name: 'box S', massMg: 85_000, spreadMg: 10 }];
    const lightest = weighed(FULL_MG, { lines: steady, packaging }).smallestNoticeableMg;
    expect(lightest).toBeLessThan(40_000);
    expect(weighed(FULL_MG - 40_000, { lines: steady, packaging }).verdict).toBe('short');
  });

  it('asks for the packaging on the scale when only that decides', () => {
    const packaging = [
      { name: 'bag', massMg: 20_000, spreadMg: 300 },
      { name: 'bag with ice', massMg: 60_000, spreadMg: 300 },
    ];
    const priors = { missing: 0.3, extra: 0.002, substituted: 0.001 };
    const solution = weighed(652_000 + 20_000, { packaging, priors });
    expect(solution.verdict).toBe('cannot-tell');
    expect(['count', 'weigh-packaging']).toContain(solution.next?.kind);
  });

  it('says that nothing explains a weight which no packing comes near', () => {
    const lines = PROBLEM.lines.slice(0, 1);
    expect(weighed(85_000 + 300_000, { lines })).toMatchObject({
      verdict: 'cannot-tell',
      caution: 'nothing-explains-it',
    });
  });

  it('does not call complete what only a wild chance would make so: something else may lie in it', () => {
    const wrongItem: GapProblem = {
      grossMg: 501_000,
      divisionMg: 1_000,
      packaging: [{ name: 'usual', massMg: 95_000, spreadMg: 15_000 }],
      lines: [{ sku: 'MUG', quantity: 1, unitMassMg: 344_000, spreadMg: 5_160 }],
    };
    expect(solveGap(wrongItem)).toMatchObject({ verdict: 'cannot-tell', caution: 'nothing-explains-it' });
    expect(solveGap({ ...wrongItem, grossMg: 470_000 })).toMatchObject({ verdict: 'complete', caution: 'none' });
  });

  it('lists the likeliest first to the very end', () => {
    const lines = [30, 41, 57, 66, 83].map((grams) => ({
      ...{ sku: `THING-${String(grams)}`, quantity: 2 },
      ...{ unitMassMg: grams * 1_000, spreadMg: grams * 5 },
    }));
    const packaging = [{ name: 'box S', massMg: 85_000, spreadMg: 500 }];
    const { hypotheses } = weighed(85_000 + 554_000 - 57_000, { lines, packaging });
    const posteriors = hypotheses.map(({ posterior }) => posterior);
    expect(posteriors.at(-1)).toBeLessThan(1e-9);
    expect(posteriors).toEqual(posteriors.toSorted((a, b) => b - a));
  });

  it('takes the packaging for the likelier one, as its weight says', () => {
    const packaging = [
      { name: 'bag', massMg: 45_000, spreadMg: 500, weight: 1 },
      { name: 'box', massMg: 85_000, spreadMg: 500, weight: 1_000_000 },
    ];
    expect(weighed(FULL_MG - 40_000, { packaging }).verdict).toBe('short');
    const even = packaging.map((one) => ({ ...one, weight: 1 }));
    expect(weighed(FULL_MG - 40_000, { packaging: even }).verdict).toBe('complete');
  });

  it('gives up rather than guesses when there are too many explanations', () => {
    expect(solveGap({ ...PROBLEM, grossMg: FULL_MG - 440_000 }, 3)).toMatchObject({
      verdict: 'cannot-tell',
      caution: 'too-many-explanations',
      nodes: 3,
    });
  });
});

const aLine = fc.record({
  quantity: fc.integer({ min: 1, max: 3 }),
  unitMassMg: fc.constantFrom(5_000, 40_000, 40_000, 200_000, 212_000, 1_500_000),
  spreadMg: fc.constantFrom(100, 400, 2_000),
});
const aProblem = fc
  .record({
    lines: fc.array(aLine, { minLength: 1, maxLength: 5 }),
    offMg: fc.integer({ min: -300_000, max: 300_000 }),
    divisionMg: fc.constantFrom(1_000, 5_000, 20_000),
  })
  .map(({ lines, offMg, divisionMg }): GapProblem => {
    const named = lines.map((line, at) => ({ ...line, sku: `SKU-${String(at)}` }));
    const fullMg = 85_000 + named.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, 0);
    const grossMg = Math.max(divisionMg, Math.round((fullMg + offMg) / divisionMg) * divisionMg);
    return { grossMg, divisionMg, packaging: PROBLEM.packaging, lines: named };
  });

describe('whatever the parcel', () => {
  it('the order of lines and packaging never changes the answer', () => {
    fc.assert(
      fc.property(aProblem, fc.integer(), (problem, turn) => {
        const turned = problem.lines.map((_, at, all) => all[(at + Math.abs(turn)) % all.length] ?? all[0]);
        const lines = turned.flatMap((line) => (line === undefined ? [] : [line])).toReversed();
        expect(solveGap({ ...problem, lines })).toEqual(solveGap(problem));
      }),
      { seed: 20_261_123, numRuns: 150 },
    );
  });

  it('evidence never raises a hypothesis that it contradicts above one that it supports', () => {
    const masses = new Map<string, number>();
    const massOf = (units: Readonly<Record<string, number>>): number =>
      Object.entries(units).reduce((sum, [sku, count]) => sum + count * (masses.get(sku) ?? 0), 0);
    fc.assert(
      fc.property(aProblem, (problem) => {
        masses.clear();
        for (const { sku, unitMassMg } of problem.lines) masses.set(sku, unitMassMg);
        const fullMg = 85_000 + problem.lines.reduce((sum, line) => sum + line.quantity * line.unitMassMg, 0);
        const expectedMg = ({ missing, extra }: GapSolution['hypotheses'][number]): number =>
          fullMg + massOf(extra) - massOf(missing);
        const before = solveGap(problem).hypotheses.slice(0, 8);
        const after = solveGap({ ...problem, grossMg: problem.grossMg + problem.divisionMg }).hypotheses;
        const posterior = (wanted: GapSolution['hypotheses'][number]): number | undefined =>
          after.find(
            (one) => JSON.stringify([one.missing, one.extra]) === JSON.stringify([wanted.missing, wanted.extra]),
          )?.posterior;
        for (const low of before) {
          for (const high of before) {
            // The reading moved away from the lighter one and towards the heavier one.
            const isBetween =
              expectedMg(low) <= problem.grossMg && expectedMg(high) >= problem.grossMg + problem.divisionMg;
            const [lowAfter, highAfter] = [posterior(low), posterior(high)];
            if (!isBetween || lowAfter === undefined || highAfter === undefined) continue;
            if (Math.min(high.posterior, highAfter) < 1e-12) continue;
            expect(lowAfter / highAfter).toBeLessThanOrEqual((low.posterior / high.posterior) * (1 + 1e-6));
          }
        }
      }),
      { seed: 20_261_123, numRuns: 150 },
    );
  });

  it('the budget holds', () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({
      sku: `ACCESSORY-${String(at)}`,
      quantity: 2,
      unitMassMg: 700 + 13 * at,
      spreadMg: 60,
    }));
    const fullMg = 85_000 + lines.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, 0);
    const grossMg = Math.round(fullMg / 20_000) * 20_000;
    const solution = solveGap({ ...PROBLEM, lines, grossMg, divisionMg: 20_000 }, 20_000);
    expect(solution.nodes).toBeLessThanOrEqual(20_000);
    expect(solution.verdict).toBe('cannot-tell');
  });

  it('many units of one mass are no many explanations', () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({
      sku: `SHIRT-${String(at)}`,
      quantity: 2,
      unitMassMg: 180_000,
      spreadMg: 2_000,
    }));
    const solution = solveGap({ ...PROBLEM, lines, grossMg: 85_000 + 58 * 180_000, divisionMg: 5_000 });
    expect(solution).toMatchObject({ verdict: 'short', caution: 'none' });
    expect(solution.explanations[0]?.changes).toMatchObject([{ missing: 2, extra: 0 }]);
    expect(solution.nodes).toBeLessThan(1_000);
  });
});

describe('what cannot be a problem is refused', () => {
  const line = PROBLEM.lines[0];
  it.each<[string, object]>([
    ['a mass that is no number', { grossMg: Number.NaN }],
    ['a mass without end', { grossMg: Number.POSITIVE_INFINITY }],
    ['a negative mass', { grossMg: -1 }],
    ['no mass at all', { grossMg: 0 }],
    ['a missing mass', { grossMg: undefined }],
    ['a unit that weighs nothing', { lines: [{ ...line, unitMassMg: 0 }] }],
    ['a negative spread', { lines: [{ ...line, spreadMg: -1 }] }],
    ['half a unit', { lines: [{ ...line, quantity: 1.5 }] }],
    ['no lines', { lines: [] }],
    ['a SKU that stands twice', { lines: [line, line] }],
    ['a division of nothing', { divisionMg: 0 }],
    ['packaging without a mass', { packaging: [{ name: 'box', spreadMg: 1 }] }],
    ['a chance above one half', { priors: { missing: 0.6, extra: 0, substituted: 0 } }],
  ])('%s', (_name, wrong) => {
    expect(GapProblem.safeParse({ ...PROBLEM, ...wrong }).success).toBe(false);
  });

  it('and a chance of nothing is a chance', () => {
    const priors = { missing: 0.02, extra: 0, substituted: 0 };
    expect(weighed(FULL_MG - 200_000, { priors })).toMatchObject({ verdict: 'short' });
    expect(weighed(FULL_MG + 200_000, { priors }).verdict).toBe('cannot-tell');
  });
});
