import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { Policy } from '../../../shared/domain/policy/policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { freightLegs } from '../../../shared/return-case/freight-expected.ts';
import { givenOpened, givenParcel, idOf } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const RATED: Policy = {
  ...DEFAULT_POLICY,
  arrival: { ...DEFAULT_POLICY.arrival, freightRates: [{ carrier: 'SF Express', amountMinor: 900, currency: 'EUR' }] },
};
const opened: CaseEvent = { type: 'CaseOpened', data: givenOpened() };
const received: CaseEvent = { type: 'ParcelReceived', data: givenParcel() };
const estimated = (amountMinor: number, from: 'policy' | 'typed', change = {}): CaseEvent => ({
  type: 'FreightEstimated',
  data: {
    estimateId: idOf(`${from} ${amountMinor}`),
    leg: 'return',
    carrier: null,
    amountMinor,
    currency: 'EUR',
    from,
    ...change,
  },
});
const billed = (amountMinor: number | null, currency: string | null = 'EUR'): CaseEvent => ({
  type: 'FreightRecorded',
  data: {
    ...{ freightId: idOf('bill'), leg: 'return', carrier: null, trackingNumber: null },
    ...{ amountMinor, currency: amountMinor === null ? null : currency, payer: null, reference: null },
  },
});

describe('S88 S90 freight as estimated and as billed', () => {
  it.each([
    { carrier: 'SF Express', estimates: [{ leg: 'return', amountMinor: 900, currency: 'EUR', from: 'policy' }] },
    { carrier: 'sf-express', estimates: [{ leg: 'return', amountMinor: 900, currency: 'EUR', from: 'policy' }] },
    { carrier: 'Correos', estimates: [] },
    { carrier: null, estimates: [] },
  ])('a parcel of $carrier that is taken in: $estimates', ({ carrier, estimates }) => {
    const parcel = { ...givenParcel(), carrier };
    const { decision } = given([]).when({ type: 'OpenCase', opened: givenOpened(), parcel }, { policy: RATED });
    if (!decision.ok) throw new Error(decision.error.kind);
    expect(given([...decision.value]).folded.state.freightEstimates).toMatchObject(estimates);
  });

  it.each([
    { what: 'nothing yet', events: [], legs: [] },
    { what: 'an estimate', events: [estimated(900, 'policy')], legs: [[900, null, null]] },
    { what: 'a bill alone', events: [billed(1_250)], legs: [[null, 1_250, null]] },
    { what: 'both', events: [estimated(900, 'policy'), billed(1_250)], legs: [[900, 1_250, 350]] },
    { what: 'cheaper', events: [estimated(900, 'policy'), billed(800)], legs: [[900, 800, -100]] },
    {
      what: 'two parcels',
      events: [estimated(900, 'policy'), estimated(901, 'policy'), billed(1_801)],
      legs: [[1_801, 1_801, 0]],
    },
    {
      what: 'what a person said before the rate',
      events: [estimated(900, 'policy'), estimated(700, 'typed'), billed(800)],
      legs: [[700, 800, 100]],
    },
    {
      what: 'a waybill without an amount',
      events: [estimated(900, 'policy'), billed(null)],
      legs: [[900, null, null]],
    },
    {
      what: 'other money',
      events: [estimated(900, 'policy'), billed(1_250, 'USD')],
      legs: [
        [900, null, null],
        [null, 1_250, null],
      ],
    },
  ])('$what: estimate, bill and variance are $legs', ({ events, legs }) => {
    const { state } = given([opened, received, ...events]).folded;
    const seen = freightLegs(state).map((leg) => [leg.estimateMinor, leg.billedMinor, leg.varianceMinor]);
    expect(seen).toEqual(legs);
  });

  it('is typed by a person, and a policy of before has no rates', () => {
    const estimate = { estimateId: idOf('e'), leg: 're-ship', carrier: 'SF', amountMinor: 5, currency: 'EUR' } as const;
    given([opened, received])
      .when({ type: 'EstimateFreight', estimate })
      .then({ type: 'FreightEstimated', data: { ...estimate, from: 'typed' } });
    const { freightRates: _, ...arrival } = DEFAULT_POLICY.arrival;
    expect(Policy.parse({ ...DEFAULT_POLICY, arrival })).toEqual(DEFAULT_POLICY);
  });
});
