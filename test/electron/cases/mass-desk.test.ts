import { describe, expect, it } from 'vitest';
import { createMassDesk } from '../../../electron/cases/mass-desk.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { MassSample, MassSubject } from '../../../shared/domain/masses/mass-sample.ts';
import { massStreamId, stationThatSettled } from '../../../shared/domain/masses/settled-mass.ts';
import { deriveId, idOf, OPERATOR, STATION_A, STATION_B } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { type Bench, openBench } from '../../support/two-stations.ts';
import { massesAround, sampleOf, samplesOf } from '../../shared/domain/masses/mass-samples.ts';

const KETTLE: MassSubject = { kind: 'unit', sku: 'KETTLE-1' };
const USUAL: MassSubject = { kind: 'packaging', name: 'usual' };
const DECLARED = { massMg: 500_000, spreadMg: null };
const taught = (massMg: number, count: number, from = 0) => samplesOf(massesAround(massMg, 3_000, count, 1), from);

function deskOf(change: Partial<Policy['weighing']> = {}) {
  const bench = openBench(STATION_A, memoryDatabase());
  const policy = { ...DEFAULT_POLICY, weighing: { ...DEFAULT_POLICY.weighing, ...change } };
  const desk = createMassDesk({ ...bench.stores, policy: () => policy });
  return {
    bench,
    desk,
    teach: (subject: MassSubject, samples: readonly MassSample[]) => teach(bench, subject, samples),
  };
}

function teach({ stores }: Bench, subject: MassSubject, samples: readonly MassSample[]): void {
  for (const sample of samples) stores.massRows.replace(sample.caseId, [{ subject, sample }]);
}

function settle({ record }: Bench, massMg: number, from: string): void {
  const known = { parcels: 0, quantityWeighed: null, declaredMg: 500_000, learnedMg: null };
  const data = { sku: 'KETTLE-1', massMg, spreadMg: 1_000, from, ...known };
  record.transaction(() =>
    record.append(massStreamId(KETTLE, deriveId), [{ type: 'UnitMassSettled', schemaVersion: 1, data }], {
      commandId: idOf(`settle ${massMg}`),
      actor: OPERATOR,
    }),
  );
}

describe('B8 the mass of a unit', () => {
  it('is not known until twenty parcels have taught it, and says how far it is', () => {
    const { desk, teach: learn } = deskOf();
    expect(desk.massOf('KETTLE-1', null)).toBeNull();
    learn(KETTLE, taught(500_000, 19));
    expect(desk.massOf('KETTLE-1', null)).toBeNull();
    expect(desk.progressOf('KETTLE-1')).toEqual({ parcels: 19, wanted: 20 });
    learn(KETTLE, [sampleOf(500_000, 19)]);
    expect(desk.massOf('kettle 1', null)).toMatchObject({ from: 'learned', parcels: 20 });
  });

  it('follows the policy of how many parcels teach', () => {
    const { desk, teach: learn } = deskOf({ learnFrom: 5 });
    learn(KETTLE, taught(500_000, 5));
    expect(desk.massOf('KETTLE-1', null)?.from).toBe('learned');
  });

  it('that was declared does not change by itself, whatever parcels say', () => {
    const { desk, teach: learn } = deskOf();
    learn(KETTLE, taught(800_000, 40));
    expect(desk.massOf('KETTLE-1', DECLARED)).toMatchObject({ massMg: 500_000, from: 'declared' });
  });

  it('is what a person settled, before all else', () => {
    const { desk, bench } = deskOf();
    settle(bench, 612_000, 'weighed');
    expect(desk.massOf('KETTLE-1', DECLARED)).toMatchObject({ massMg: 612_000, from: 'weighed' });
  });

  it('is forgotten when the cases that taught it are opened again', () => {
    const { desk, bench, teach: learn } = deskOf();
    learn(KETTLE, taught(500_000, 20));
    expect(desk.progressOf('KETTLE-1').parcels).toBe(20);
    bench.stores.massRows.replace(idOf('sample 0'), []);
    expect(desk.progressOf('KETTLE-1').parcels).toBe(19);
  });

  it('comes from the catalogue where the announcement says nothing', () => {
    const { desk, bench } = deskOf();
    bench.stores.reference.putItem(
      {
        ...{ sku: 'KETTLE-1', gtin: null, name: 'Kettle', category: null, unitMassMg: 1_200_000, massSpreadMg: 9_000 },
        ...{ priceMinor: null, currency: null, serialised: false },
      },
      0,
    );
    expect(desk.unitMass({ sku: 'KETTLE-1', unitMassMg: null })).toMatchObject({ massMg: 1_200_000, spreadMg: 9_000 });
    expect(desk.unitMass({ sku: 'KETTLE-1', unitMassMg: 1_300_000 })).toMatchObject({ massMg: 1_300_000 });
    expect(desk.unitMass({ sku: 'UNKNOWN', unitMassMg: null })).toBeNull();
  });
});

describe('B8 the masses of packagings', () => {
  it('are one kind without a list', () => {
    const { packagingMassMg, packagingSpreadMg } = DEFAULT_POLICY.weighing;
    expect(deskOf().desk.packings()).toEqual([
      { name: 'usual', massMg: Math.max(1, packagingMassMg), spreadMg: packagingSpreadMg, from: 'policy' },
    ]);
  });

  it('are learned over what the policy says, each by its name', () => {
    const packings = [
      { name: 'Bag', massMg: 40_000, spreadMg: 4_000, weight: 3 },
      { name: 'Box', massMg: 150_000, spreadMg: 9_000 },
    ];
    const { desk, teach: learn } = deskOf({ packings });
    learn({ kind: 'packaging', name: 'Box' }, taught(180_000, 20));
    const [bag, box] = desk.packings();
    expect(bag).toEqual({ ...packings[0], from: 'policy' });
    expect(box).toMatchObject({ name: 'Box', from: 'learned' });
    expect(Math.abs((box?.massMg ?? 0) - 180_000)).toBeLessThan(2_000);
  });

  it('raise a task only when the packaging itself changed', () => {
    const { desk, teach: learn } = deskOf();
    learn(USUAL, taught(180_000, 30));
    expect(desk.packagings()).toMatchObject([{ subject: USUAL, task: null }]);
    learn(USUAL, taught(260_000, 8, 30));
    expect(desk.packagings()).toMatchObject([{ subject: USUAL, task: { kind: 'supplier-change', parcels: 8 } }]);
  });
});

describe('B8 what benches have learned', () => {
  it('is the same on both, settled masses too, and a rebuild changes nothing of it', () => {
    const [a, b] = [openBench(STATION_A, memoryDatabase()), openBench(STATION_B, memoryDatabase())];
    settle(a, 500_500, 'learned');
    a.texts().forEach((text) => b.receive(text));
    settle(b, 612_000, 'weighed');
    b.texts().forEach((text) => a.receive(text));
    expect(a.stores.massRows.dump()).toEqual(b.stores.massRows.dump());
    expect(a.stores.massRows.settledOf(KETTLE)).toMatchObject({ massMg: 612_000 });
    expect(stationThatSettled(a.stores.events.ofStream(massStreamId(KETTLE, deriveId)))).toBe(STATION_B);
  });
});
