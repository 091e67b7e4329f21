import { describe, expect, it } from 'vitest';
import { createMassDesk } from '../../../electron/cases/mass-desk.ts';
import { createMassList } from '../../../electron/cases/mass-list.ts';
import type { MassSample } from '../../../shared/domain/masses/mass-sample.ts';
import { massStreamId } from '../../../shared/domain/masses/settled-mass.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { CatalogueItem } from '../../../shared/domain/reference/catalogue-item.ts';
import { deriveId, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';
import { massesAround, samplesOf } from '../../shared/domain/masses/mass-samples.ts';

const taught = (massMg: number, count: number, from = 0) => samplesOf(massesAround(massMg, 3_000, count, 1), from);

function openList() {
  const bench = openBench(STATION_A, memoryDatabase());
  const policy = () => DEFAULT_POLICY;
  const massDesk = createMassDesk({ ...bench.stores, policy });
  const list = createMassList({ ...bench.stores, massDesk, policy });
  const page = (search = '', offset = 0, limit = 100) => {
    const { masses, ...counts } = list({ search, offset, limit });
    return { ...counts, names: masses.map(({ subject }) => (subject.kind === 'unit' ? subject.sku : subject.name)) };
  };
  const teach = (sku: string, samples: readonly MassSample[]): void => {
    const cases = Map.groupBy(samples, ({ caseId }) => idOf(`${sku} ${caseId}`));
    for (const [caseId, own] of cases) {
      bench.stores.massRows.replace(
        caseId,
        own.map((sample) => ({ subject: { kind: 'unit', sku }, sample: { ...sample, caseId } })),
      );
    }
  };
  const sell = (sku: string, name: string, change: Partial<CatalogueItem> = {}): void =>
    bench.stores.reference.putItem(
      CatalogueItem.parse({
        ...{ sku, gtin: null, name, category: null, unitMassMg: null, massSpreadMg: null },
        ...{ priceMinor: null, currency: null, serialised: false },
        ...change,
      }),
      0,
    );
  const settle = (sku: string, massMg: number): void => {
    const known = { parcels: 0, quantityWeighed: 2, declaredMg: null, learnedMg: null };
    const data = { sku, massMg, spreadMg: 1_000, from: 'weighed', ...known };
    bench.record.transaction(() =>
      bench.record.append(
        massStreamId({ kind: 'unit', sku }, deriveId),
        [{ type: 'UnitMassSettled', schemaVersion: 1, data }],
        { commandId: idOf(`settle ${sku}`), actor: OPERATOR },
      ),
    );
  };
  return { page, teach, sell, settle, massDesk };
}

describe('B8 the list of what things weigh', () => {
  it('begins with packagings while no parcel has said anything', () => {
    expect(openList().page()).toEqual({ names: ['usual'], total: 1, waiting: 0 });
  });

  it('has what waits for a person first, then packagings, then SKUs in order', () => {
    const { page, teach, settle } = openList();
    teach('B-FEW', taught(200_000, 3));
    teach('C-TAUGHT', taught(300_000, 20));
    teach('A-FEW', taught(100_000, 3));
    settle('D-WEIGHED', 400_000);
    expect(page()).toEqual({
      names: ['C-TAUGHT', 'usual', 'A-FEW', 'B-FEW', 'D-WEIGHED'],
      ...{ total: 5, waiting: 1 },
    });
  });

  it('every page is another part of the same whole, and past its end there is nothing', () => {
    const { page, teach } = openList();
    for (let at = 0; at < 7; at += 1) teach(`SKU-${at}`, taught(200_000, at === 5 ? 20 : 2));
    const whole = page();
    expect(whole.total).toBe(8);
    const parts = [0, 3, 6].map((offset) => page('', offset, 3));
    expect(parts.flatMap(({ names }) => names)).toEqual(whole.names);
    for (const part of parts) expect(part).toMatchObject({ total: 8, waiting: 1 });
    expect(page('', 9, 3)).toEqual({ names: [], total: 8, waiting: 1 });
  });

  it.each([
    ['a part of a SKU in any spelling', 'mug b', ['MUG-BLUE']],
    ['the SKU itself', 'MUG-BLUE', ['MUG-BLUE']],
    ['words of its name', 'stone blu', ['MUG-BLUE']],
    ['its name in Chinese', '蓝色', ['MUG-BLUE']],
    ['its barcode, no parcel having spoken of it', '4006381333931', ['PLATE-1']],
    ['a packaging', 'USU', ['usual']],
    ['nothing that anybody sells', 'zzz', []],
    ['what is no word at all', '"*', []],
  ])('is searched by %s', (_how, search, names) => {
    const { page, teach, sell } = openList();
    sell('MUG-BLUE', 'Stoneware mug, blue', { nameZh: '蓝色马克杯' });
    sell('PLATE-1', 'Plate', { gtin: '04006381333931' });
    teach('MUG-BLUE', taught(200_000, 3));
    teach('BOWL-9', taught(300_000, 20));
    expect(page(search)).toMatchObject({ names, total: names.length });
  });

  it('a task is found by a search too, and counted under it', () => {
    const { page, teach } = openList();
    teach('BOWL-9', taught(300_000, 20));
    teach('BOWL-10', taught(310_000, 2));
    teach('MUG-1', taught(310_000, 20));
    expect(page('bowl')).toEqual({ names: ['BOWL-9', 'BOWL-10'], total: 2, waiting: 1 });
  });

  it('asks of every SKU that has a task, however few parcels or however great the step', () => {
    const { page, teach, sell, massDesk } = openList();
    const skus = Array.from({ length: 40 }, (_, at) => `SKU-${at}`);
    for (const [at, sku] of skus.entries()) {
      const before = Math.ceil(at / 2);
      teach(sku, [...taught(300_000, before), ...taught(400_000, at - before, before)]);
      if (at % 3 === 0) sell(sku, sku, { unitMassMg: 300_000 });
    }
    const due = skus.filter((sku) => massDesk.factsOf({ kind: 'unit', sku }).task !== null);
    expect(due.length).toBeGreaterThan(10);
    expect(page('', 0, due.length).names.toSorted()).toEqual(due.toSorted());
    expect(page().waiting).toBe(due.length);
  });

  it('shows at once what was learned, settled or declared since it was last asked', () => {
    const { page, teach, sell, settle } = openList();
    teach('MUG-1', taught(300_000, 19));
    expect(page().waiting).toBe(0);
    teach('MUG-1', taught(300_000, 1, 19));
    expect(page().waiting).toBe(1);
    sell('MUG-1', 'Mug', { unitMassMg: 300_000 });
    expect(page().waiting).toBe(0);
    sell('MUG-1', 'Mug', { unitMassMg: 400_000 });
    expect(page()).toMatchObject({ names: ['MUG-1', 'usual'], waiting: 1 });
    settle('MUG-2', 100_000);
    expect(page().names).toContain('MUG-2');
  });
});
