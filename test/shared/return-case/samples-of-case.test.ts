import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import type { Masses } from '../../../shared/return-case/masses.ts';
import { samplesOfCase } from '../../../shared/return-case/samples-of-case.ts';
import { givenInspected, GROUNDS, idOf, PARCEL_ID } from '../../support/builders.ts';
import type { Given } from '../../support/given.ts';
import { doing, expecting, lineIdOf, MASSES, type Thing, weighed } from '../../support/given-weighed.ts';

const counted = (sku: string, many: number): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId: lineIdOf(sku), counted: many, by: 'hand' },
});
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };

/** A parcel with these things in it, all of them counted, closed. */
function closedWith(things: readonly Thing[], grossMg: number, ...more: readonly CaseEvent[]): Given {
  const counts = things.map(({ sku, expected = 1 }) => counted(sku, expected));
  return weighed(expecting(things), grossMg).and([...counts, ...more, CLOSED]);
}

const taughtBy = ({ folded }: Given) =>
  samplesOfCase(folded).map(({ subject, sample }) => ({
    of: subject.kind === 'unit' ? subject.sku : `(${subject.name})`,
    massMg: sample.massMg,
    units: sample.units,
  }));

describe('B8 what a closed parcel teaches', () => {
  it('of the one thing nobody knows the mass of', () => {
    const parcel = closedWith([{ sku: 'NEW', massMg: null }], 1_300_000);
    expect(taughtBy(parcel)).toEqual([{ of: 'NEW', massMg: 1_200_000, units: 1 }]);
    const [{ sample } = { sample: null }] = samplesOfCase(parcel.folded);
    expect(sample?.sigmaMg).toBeGreaterThan(5_000);
    expect(sample?.sigmaMg).toBeLessThan(6_000);
    expect(sample?.how).toBe('counted');
  });

  it('nothing where a unit lacks an accessory (S29): it is lighter than a whole one', () => {
    const charger = { code: 'charger', name: 'Charger', massMg: 180_000 };
    const phone = { sku: 'PHONE', massMg: null, accessories: [charger] };
    const found = (missingAccessories: string[]): CaseEvent => ({
      type: 'UnitInspected',
      data: givenInspected({ lineId: lineIdOf('PHONE'), missingAccessories }),
    });
    expect(taughtBy(closedWith([phone], 1_120_000, found(['charger'])))).toEqual([]);
    expect(taughtBy(closedWith([phone], 1_300_000, found([])))).toEqual([{ of: 'PHONE', massMg: 1_200_000, units: 1 }]);
  });

  it('of several units their mean, and less wrong by as many', () => {
    const parcel = closedWith([{ sku: 'NEW', massMg: null, expected: 4 }], 4_900_000);
    expect(taughtBy(parcel)).toEqual([{ of: 'NEW', massMg: 1_200_000, units: 4 }]);
    expect(samplesOfCase(parcel.folded)[0]?.sample.sigmaMg).toBeLessThan(1_500);
  });

  it('of the unknown one beside a known one, and of nothing where two are unknown', () => {
    const known = { sku: 'OLD', massMg: 400_000 };
    expect(taughtBy(closedWith([known, { sku: 'NEW', massMg: null }], 1_700_000))).toEqual([
      { of: 'NEW', massMg: 1_200_000, units: 1 },
    ]);
    expect(
      taughtBy(
        closedWith(
          [
            { sku: 'A', massMg: null },
            { sku: 'B', massMg: null },
          ],
          1_700_000,
        ),
      ),
    ).toEqual([]);
  });

  it('of every known one and of the packaging where all are known', () => {
    const things = [
      { sku: 'OLD', massMg: 400_000 },
      { sku: 'TOO', massMg: 300_000 },
    ];
    expect(taughtBy(closedWith(things, 806_000))).toEqual([
      { of: 'OLD', massMg: 406_000, units: 1 },
      { of: 'TOO', massMg: 306_000, units: 1 },
      { of: '(usual)', massMg: 106_000, units: 1 },
    ]);
  });

  it('nothing of a thing that is lost in what the packaging may weigh', () => {
    expect(taughtBy(closedWith([{ sku: 'TINY', massMg: null }], 120_000))).toEqual([]);
  });

  it('of the packaging that was weighed by itself, and more sharply of what was in it', () => {
    const before = weighed(expecting([{ sku: 'NEW', massMg: null }]), 1_300_000);
    const empty: CaseEvent = {
      type: 'PackagingWeighed',
      data: { parcelId: PARCEL_ID, massMg: 90_000, source: sourceOf(before) },
    };
    const parcel = before.and([empty, counted('NEW', 1), CLOSED]);
    expect(taughtBy(parcel)).toEqual([
      { of: 'NEW', massMg: 1_210_000, units: 1 },
      { of: '(usual)', massMg: 90_000, units: 1 },
    ]);
  });

  it.each([
    { boxMg: 52_000, of: ['bag'] },
    { boxMg: 203_000, of: ['box'] },
    { boxMg: 120_000, of: [] },
  ])('of several packagings of the one that clearly fits: $boxMg mg', ({ boxMg, of }) => {
    const masses: Masses = {
      ...MASSES,
      packings: () => [
        { name: 'bag', massMg: 50_000, spreadMg: 5_000, from: 'policy' },
        { name: 'box', massMg: 200_000, spreadMg: 10_000, from: 'policy' },
      ],
    };
    const things = [{ sku: 'OLD', massMg: 400_000 }];
    const parcel = weighed(expecting(things), 400_000 + boxMg, { masses }).and([counted('OLD', 1), CLOSED]);
    const packaging = samplesOfCase(parcel.folded).flatMap(({ subject }) =>
      subject.kind === 'packaging' ? [subject.name] : [],
    );
    expect(packaging).toEqual(of);
  });
});

describe('B8 what teaches nothing', () => {
  const THING = [{ sku: 'NEW', massMg: null, expected: 2 }];
  const before = () => weighed(expecting(THING), 2_500_000);
  const extra: CaseEvent = {
    type: 'UnexpectedContentCounted',
    data: { unexpectedId: idOf('extra'), sku: null, gtin: null, name: 'Cup', counted: 1 },
  };

  it.each<[string, () => Given]>([
    ['a case that is open', () => before().and([counted('NEW', 2)])],
    ['a case that nobody counted', () => before().and([CLOSED])],
    ['a case that came short', () => before().and([counted('NEW', 1), CLOSED])],
    ['a case with something besides', () => before().and([counted('NEW', 2), extra, CLOSED])],
    [
      'a case that was opened again',
      () => closedWith(THING, 2_500_000).and([{ type: 'CaseReopened', data: { reason: 'x', posted: [] } }]),
    ],
    [
      'a weight that somebody typed',
      () =>
        doing(expecting(THING), {
          ...{ type: 'WeighParcel', weighingId: idOf('typed'), parcelId: PARCEL_ID, grossMg: 2_500_000 },
          source: { kind: 'manual', reason: 'no-scale' },
        }).and([counted('NEW', 2), CLOSED]),
    ],
    ['a case in conflict', () => closedWith(THING, 2_500_000).andApart(extra, extra)],
    ['a case that this version cannot read whole', () => closedWith(THING, 2_500_000).andUnknown()],
  ])('%s', (_name, parcel) => {
    expect(taughtBy(parcel())).toEqual([]);
  });
});

function sourceOf({ folded }: Given) {
  const source = folded.state.parcels[0]?.weighing?.source;
  if (!source) throw new Error('not weighed');
  return source;
}
