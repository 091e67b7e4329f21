import { describe, expect, it } from 'vitest';
import { learnMass } from '../../../../shared/domain/masses/learn-mass.ts';
import { type DeclaredMass, massInForce } from '../../../../shared/domain/masses/mass-in-force.ts';
import type { MassSample } from '../../../../shared/domain/masses/mass-sample.ts';
import { massTaskOf } from '../../../../shared/domain/masses/mass-tasks.ts';
import type { SettledMass } from '../../../../shared/domain/masses/settled-mass.ts';
import { dayMs, massesAround, samplesOf } from './mass-samples.ts';

const TERMS = { learnFrom: 20, unitSpreadPermille: 15 };
const around = (massMg: number, count: number, seed: number) => massesAround(massMg, 4_000, count, seed);

const declaredAs = (massMg: number, spreadMg: number | null = null): DeclaredMass => ({ massMg, spreadMg });

const knowing = (
  samples: readonly MassSample[],
  declared: DeclaredMass | null = null,
  settled: SettledMass | null = null,
) => ({ declared, settled, samples, learned: learnMass(samples) });

const settledAs = (change: Partial<SettledMass>): SettledMass => ({
  ...{ subject: { kind: 'unit', sku: 'KETTLE-1' }, massMg: 500_000, spreadMg: 5_000, from: 'declared', parcels: 0 },
  ...{ quantityWeighed: null, declaredMg: 500_000, learnedMg: null, settledAtMs: dayMs(100) },
  ...change,
});

describe('B8 which mass counts', () => {
  const taught = samplesOf(around(550_000, 25, 1));

  it.each([
    ['nobody knows it', knowing([]), null],
    ['nineteen parcels', knowing(taught.slice(0, 19)), null],
    ['twenty parcels', knowing(taught.slice(0, 20)), { from: 'learned', parcels: 20 }],
    ['declared, whatever was learned', knowing(taught, declaredAs(500_000)), { massMg: 500_000, from: 'declared' }],
    ['settled before declared', knowing([], declaredAs(1), settledAs({ from: 'weighed' })), { from: 'weighed' }],
    ['declared kept', knowing(taught, declaredAs(500_000), settledAs({ spreadMg: 7 })), { spreadMg: 7 }],
    ['declared anew since it was kept', knowing([], declaredAs(480_000), settledAs({})), { massMg: 480_000 }],
  ])('%s', (_name, knowledge, expected) => {
    const mass = massInForce(knowledge, TERMS);
    if (expected === null) expect(mass).toBeNull();
    else expect(mass).toMatchObject(expected);
  });

  it('takes the spread that was declared, else the learned one, else the one of the policy', () => {
    const spreadOf = (knowledge: Parameters<typeof massInForce>[0]) => massInForce(knowledge, TERMS)?.spreadMg;
    expect(spreadOf(knowing(taught, declaredAs(500_000, 1_234)))).toBe(1_234);
    expect(spreadOf(knowing(taught, declaredAs(500_000)))).toBe(learnMass(taught)?.spreadMg);
    expect(spreadOf(knowing(taught.slice(0, 5), declaredAs(500_000)))).toBe(7_500);
  });
});

describe('B8 what a person should settle', () => {
  const off = samplesOf(around(550_000, 25, 1));
  const stepped = samplesOf([...around(500_000, 30, 2), ...around(600_000, 8, 3)]);

  it.each([
    ['nothing was learned', knowing([], declaredAs(500_000)), null],
    ['declared and learned agree', knowing(samplesOf(around(500_000, 25, 4)), declaredAs(502_000)), null],
    ['too few parcels differ', knowing(off.slice(0, 19), declaredAs(500_000)), null],
    ['less than 2 % off', knowing(samplesOf(massesAround(507_000, 500, 30, 5)), declaredAs(500_000)), null],
    [
      'within three standard errors',
      knowing(samplesOf(massesAround(515_000, 80_000, 20, 6)), declaredAs(500_000)),
      null,
    ],
    ['declared differs', knowing(off, declaredAs(500_000)), { kind: 'declared-differs', keepMg: 500_000, parcels: 25 }],
    ['an unknown mass was learned', knowing(off), { kind: 'unknown-mass-learned', keepMg: null }],
    [
      'the supplier changed',
      knowing(stepped, declaredAs(500_000)),
      { kind: 'supplier-change', keepMg: 500_000, parcels: 8, sinceMs: dayMs(30) },
    ],
    ['the supplier of what nobody declared changed', knowing(stepped), { kind: 'supplier-change' }],
  ])('%s', (_name, knowledge, expected) => {
    const task = massTaskOf(knowledge, TERMS);
    if (expected === null) expect(task).toBeNull();
    else expect(task).toMatchObject(expected);
  });

  it.each([4, 5, 7])('a step of 20 % is no task after %i parcels', (after) => {
    const samples = samplesOf([...around(500_000, 30, 2), ...around(600_000, after, 3)]);
    expect(massTaskOf(knowing(samples, declaredAs(500_000)), TERMS)).toBeNull();
  });

  it('what was settled does not come up again, nor by later parcels that say the same', () => {
    const later = samplesOf(around(550_000, 25, 7), 101);
    const kept = settledAs({ learnedMg: 550_000 });
    expect(massTaskOf(knowing(off, declaredAs(500_000), kept), TERMS)).toBeNull();
    expect(massTaskOf(knowing([...off, ...later], declaredAs(500_000), kept), TERMS)).toBeNull();
    const stepSettled = settledAs({ learnedMg: 600_000 });
    expect(massTaskOf(knowing(stepped, declaredAs(500_000), stepSettled), TERMS)).toBeNull();
  });

  it.each([
    [
      'another mass than was settled',
      480_000,
      { from: 'learned', massMg: 550_000 },
      { keepMg: 550_000, otherMg: 480_000 },
    ],
    ['a mass at all', 480_000, { from: 'weighed', massMg: 550_000, declaredMg: null }, { keepMg: 550_000 }],
    ['what was settled', 551_000, { from: 'learned', massMg: 550_000 }, null],
    ['the same as before', 500_000, { from: 'learned', massMg: 550_000 }, null],
    ['something else, and is what counts', 480_000, { from: 'declared' }, null],
  ] as const)('the shop declares anew: %s', (_name, declaredMg, change, expected) => {
    const task = massTaskOf(knowing([], declaredAs(declaredMg), settledAs(change)), TERMS);
    if (expected === null) expect(task).toBeNull();
    else
      expect(task).toEqual({
        kind: 'declared-anew',
        parcels: 0,
        sinceMs: dayMs(100),
        otherMg: declaredMg,
        ...expected,
      });
  });

  it('news after it was settled comes up', () => {
    const later = samplesOf(around(620_000, 25, 8), 101);
    const settled = settledAs({ from: 'learned', massMg: 550_000, learnedMg: 550_000 });
    expect(massTaskOf(knowing([...off, ...later], declaredAs(500_000), settled), TERMS)).toMatchObject({
      kind: 'supplier-change',
      keepMg: 550_000,
    });
    expect(massTaskOf(knowing(later, declaredAs(500_000), settled), TERMS)).toMatchObject({
      kind: 'declared-differs',
      keepMg: 550_000,
    });
  });
});
