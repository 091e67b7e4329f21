import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { expectedWeightOf } from '../../../shared/return-case/expected-weight.ts';
import { givenLine, givenOpened, givenParcel, GROUNDS, idOf, WEIGH } from '../../support/builders.ts';
import { given, type Step } from '../../support/given.ts';

const { weighingId, parcelId, source } = WEIGH;

function opened(...lines: Parameters<typeof givenLine>[0][]): Step {
  const data = givenOpened({ lines: lines.map((line, at) => givenLine({ lineId: idOf(`line ${at}`), ...line })) });
  return [
    { type: 'CaseOpened', data },
    { type: 'ParcelReceived', data: givenParcel() },
  ];
}

const second: CaseEvent = { type: 'ParcelReceived', data: givenParcel({ parcelId: idOf('parcel 2') }) };
const expectedOf = (...steps: Step[]) => expectedWeightOf(given(...steps).folded.state, DEFAULT_POLICY);

describe('the expected weight', () => {
  it('is the units and the packaging, with the larger of 40 g and 3 percent', () => {
    expect(expectedOf(opened({ unitMassMg: 1_200_000 }))).toEqual({ expectedMg: 1_295_000, toleranceMg: 40_000 });
    const heavy = opened({ unitMassMg: 1_200_000, expected: 2 }, { unitMassMg: 5_000_001 });
    expect(expectedOf(heavy)).toEqual({ expectedMg: 7_495_001, toleranceMg: 224_851 });
  });

  it('is not known while a mass is not, for two parcels, and for none', () => {
    expect(expectedOf(opened({}, { unitMassMg: null }))).toBeNull();
    expect(expectedOf(opened({}), second)).toBeNull();
    expect(expectedOf(opened())).toBeNull();
    expect(expectedOf()).toBeNull();
  });
});

describe('a measured weight', () => {
  const weighed = (grossMg: number): CaseEvent => ({
    type: 'ParcelWeighed',
    data: { weighingId, parcelId, grossMg, source },
  });
  const deviation = (direction: 'light' | 'heavy', differenceMg: number): CaseEvent => ({
    type: 'WeightDeviationFound',
    data: {
      weighingId,
      direction,
      differenceMg,
      expectedMg: 1_295_000,
      toleranceMg: 40_000,
      ...GROUNDS,
      ruleIds: ['S25'],
    },
  });

  it.each([1_255_000, 1_295_000, 1_335_000])('of %d mg fits', (grossMg) => {
    given(opened({}))
      .when({ ...WEIGH, grossMg })
      .then(weighed(grossMg));
  });

  it.each([
    [1_254_999, 'light', -40_001],
    [1_335_001, 'heavy', 40_001],
  ] as const)('of %d mg is too %s by one milligram', (grossMg, direction, differenceMg) => {
    given(opened({}))
      .when({ ...WEIGH, grossMg })
      .then(weighed(grossMg), deviation(direction, differenceMg));
  });

  it('says nothing where nothing can be expected', () => {
    given(opened({ unitMassMg: null }))
      .when({ ...WEIGH, grossMg: 9 })
      .then(weighed(9));
  });
});
