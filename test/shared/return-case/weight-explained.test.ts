import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { confirmationOf } from '../../../shared/return-case/confirmation.ts';
import type { FoldedCase } from '../../../shared/return-case/fold-case.ts';
import { weightFindingOf } from '../../../shared/return-case/weight-finding.ts';
import { claimDraftsOf } from '../../../shared/claim/claim-drafts.ts';
import { lineGoods } from '../../../shared/views/goods-view.ts';
import { weightView } from '../../../shared/views/weight-view.ts';
import { deriveId, givenContext, givenParcel, idOf, PARCEL_ID, SCALE_SOURCE, WEIGH } from '../../support/builders.ts';
import type { Given } from '../../support/given.ts';
import { doing, expecting, lineIdOf, MASSES, weighed } from '../../support/given-weighed.ts';

const JACKET = { sku: 'JACKET', massMg: 800_000 };
const SOCKS = { sku: 'SOCKS', massMg: 150_000, expected: 2 };
/** Carton 100 g, jacket 800 g, twice 150 g of socks. */
const WHOLE_MG = 1_200_000;

const viewOf = ({ folded }: Given) => {
  const view = weightView(folded.state, givenContext({ masses: MASSES }));
  if (view === null) throw new Error('the weight is not explained');
  return view;
};
const questionsOf = ({ state }: FoldedCase) => confirmationOf(state, givenContext()).questions.map(({ kind }) => kind);
const leaderOf = (at: Given) => viewOf(at).explanations[0];

describe('B4 what the weight of a parcel says', () => {
  it.each([
    ['all there', WHOLE_MG, 'complete', []],
    ['one pair of socks less', WHOLE_MG - 150_000, 'short', [['missing', 'SOCKS', 1]]],
    ['both pairs less', WHOLE_MG - 300_000, 'short', [['missing', 'SOCKS', 2]]],
    ['the jacket less', WHOLE_MG - 800_000, 'short', [['missing', 'JACKET', 1]]],
    ['a pair of socks more', WHOLE_MG + 150_000, 'over', [['extra', 'SOCKS', 1]]],
  ] as const)('%s', (_, grossMg, verdict, changes) => {
    const at = weighed(expecting([JACKET, SOCKS]), grossMg);
    expect(viewOf(at).verdict?.verdict).toBe(verdict);
    expect(leaderOf(at)?.confirms).toEqual(
      changes.map(([sign, sku, count]) => ({ sign, lineId: lineIdOf(sku), accessory: null, count })),
    );
  });

  it('asks for nothing when all is there, and for a count when it is not', () => {
    expect(questionsOf(weighed(expecting([JACKET, SOCKS]), WHOLE_MG).folded)).toEqual([]);
    expect(questionsOf(weighed(expecting([JACKET, SOCKS]), WHOLE_MG - 150_000).folded)).toEqual(['count', 'count']);
  });

  it('asks for a count when nothing that is listed explains it', () => {
    const at = weighed(expecting([JACKET, SOCKS]), WHOLE_MG + 70_000);
    expect(viewOf(at).verdict).toMatchObject({ verdict: 'cannot-tell', caution: 'nothing-explains-it' });
    expect(questionsOf(at.folded)).toEqual(['count', 'count']);
  });

  it('names both of two things that weigh alike, confirms neither, and says what to count', () => {
    const at = weighed(
      expecting([JACKET, { sku: 'SCARF', massMg: 150_000 }, { sku: 'CAP', massMg: 150_000 }]),
      1_050_000,
    );
    const [leader] = viewOf(at).explanations;
    expect(leader?.changes.map(({ oneOf }) => oneOf.map(({ lineId }) => lineId).toSorted())).toEqual([
      [lineIdOf('CAP'), lineIdOf('SCARF')].toSorted(),
    ]);
    expect(leader?.confirms).toBeNull();
    expect(viewOf(at).next?.kind).toBe('count');
  });

  it.each([
    ['the small one, whole', 95_000 + 950_000, 1_045_000],
    ['the big one, whole', 310_000 + 950_000, 1_260_000],
    ['the big one, without the socks', 310_000 + 800_000, 1_260_000],
  ])('expects it in the packaging it most likely came in, of several: %s', (_name, grossMg, expectedMg) => {
    const packings = [95_000, 310_000].map((massMg) => ({
      ...{ name: `box of ${String(massMg)}`, massMg, spreadMg: 5_000, from: 'policy' as const },
    }));
    const masses = { ...MASSES, packings: () => packings };
    const view = viewOf(weighed(expecting([JACKET, { ...SOCKS, expected: 1 }]), grossMg, { masses }));
    expect(view.expected?.expectedMg).toBe(expectedMg);
    expect(view.expected?.bandMg).toBeLessThan(25_000);
  });

  it('says nothing while a mass is unknown, and remembers what it was held against', () => {
    const at = weighed(expecting([JACKET, { sku: 'MUG', massMg: null }]), WHOLE_MG);
    expect(viewOf(at)).toMatchObject({
      unknownLineIds: [lineIdOf('MUG')],
      learning: { parcels: 3, wanted: 20 },
      verdict: null,
      explanations: [],
      expected: null,
    });
    expect(questionsOf(at.folded)).toEqual([]);
    expect(
      at.folded.state.parcels[0]?.weighing?.explained?.content.lines.map(({ mass }) => mass?.massMg ?? null),
    ).toEqual([800_000, null]);
  });

  it('says nothing of one of several parcels: how the lines are spread over them is not known', () => {
    const two = expecting([JACKET]).and({ type: 'ParcelReceived', data: givenParcel({ parcelId: idOf('parcel 2') }) });
    expect(weightFindingOf(weighed(two, WHOLE_MG).folded.state)).toBeNull();
  });

  it('takes a typed weight for one of an assumed division', () => {
    const typed = { ...WEIGH, grossMg: WHOLE_MG, source: { kind: 'manual' as const, reason: 'too-large' as const } };
    const at = doing(expecting([JACKET, SOCKS]), typed, { masses: MASSES });
    expect(viewOf(at).divisionMg).toBe(DEFAULT_POLICY.weighing.assumedDivisionMg);
  });

  it('stands in the record with what was known at the time: a later mass changes nothing', () => {
    const at = weighed(expecting([JACKET, SOCKS]), WHOLE_MG - 150_000);
    const recorded = at.folded.state.parcels[0]?.weighing?.explained;
    expect(recorded?.verdict?.verdict).toBe('short');
    expect(recorded?.ruleIds).toEqual(['S26']);
  });
});

describe('S29 accessories', () => {
  const TABLET = {
    sku: 'TABLET',
    massMg: 900_000,
    accessories: [{ code: 'charger', name: 'Charger', massMg: 180_000 }],
  };

  it('a missing accessory is a story of its own', () => {
    const at = weighed(expecting([TABLET]), 100_000 + 900_000 - 180_000);
    expect(leaderOf(at)?.confirms).toEqual([
      { sign: 'missing', lineId: lineIdOf('TABLET'), accessory: 'charger', count: 1 },
    ]);
  });

  it('a missing unit takes its accessories along', () => {
    const at = weighed(expecting([TABLET, JACKET]), 100_000 + 800_000);
    expect(leaderOf(at)?.confirms).toEqual([
      { sign: 'missing', lineId: lineIdOf('TABLET'), accessory: null, count: 1 },
    ]);
  });

  it('once found missing, the unit that lacks it is looked at', () => {
    const before = weighed(expecting([TABLET]), 100_000 + 900_000 - 180_000);
    const changes = leaderOf(before)?.confirms ?? [];
    const at = doing(before, { type: 'ConfirmExplanation', weighingId: WEIGH.weighingId, changes, newIds: [] });
    expect(questionsOf(at.folded)).toEqual(['look']);
  });
});

describe('counting and weighing together', () => {
  const short = (): Given => weighed(expecting([JACKET, SOCKS]), WHOLE_MG - 150_000);
  const count = (at: Given, sku: string, counted: number) =>
    doing(at, { type: 'CountContent', lineId: lineIdOf(sku), counted, by: 'scan' });

  it('what was counted is sure, what was not may be missing', () => {
    const at = count(count(short(), 'JACKET', 1), 'SOCKS', 1);
    expect(viewOf(at).agreement).toEqual({ differenceMg: 0, agrees: true });
    const half = count(short(), 'JACKET', 1);
    expect(leaderOf(half)?.confirms).toEqual([
      { sign: 'missing', lineId: lineIdOf('SOCKS'), accessory: null, count: 1 },
    ]);
  });

  it('a count that the weight contradicts is said, and stands', () => {
    const at = count(count(short(), 'JACKET', 1), 'SOCKS', 2);
    expect(viewOf(at).agreement).toEqual({ differenceMg: -150_000, agrees: false });
    expect(questionsOf(at.folded)).toEqual([]);
  });

  it('something of unknown mass beside the list silences the weight', () => {
    const at = doing(short(), {
      type: 'CountUnexpected',
      content: { unexpectedId: idOf('mug'), sku: null, gtin: null, name: 'Mug', counted: 1 },
    });
    expect(viewOf(at)).toMatchObject({ verdict: null, expected: null, agreement: null });
  });

  it('confirming counts every line as the explanation says', () => {
    const before = short();
    const changes = leaderOf(before)?.confirms ?? [];
    const at = doing(before, { type: 'ConfirmExplanation', weighingId: WEIGH.weighingId, changes, newIds: [] });
    expect(at.folded.state.lines.map(({ sku, counted }) => [sku, counted])).toEqual([
      ['JACKET', 1],
      ['SOCKS', 1],
    ]);
    expect(at.folded.state.parcels[0]?.weighing?.confirmed).toEqual(changes);
  });

  it('confirming one too many puts it beside the list', () => {
    const over = weighed(expecting([JACKET, SOCKS]), WHOLE_MG + 150_000);
    const changes = leaderOf(over)?.confirms ?? [];
    const newIds = [idOf('extra')];
    const at = doing(over, { type: 'ConfirmExplanation', weighingId: WEIGH.weighingId, changes, newIds });
    expect(at.folded.state.unexpected.map(({ sku, counted }) => [sku, counted])).toEqual([['SOCKS', 1]]);
    expect(viewOf(at).agreement).toEqual({ differenceMg: 0, agrees: true });
  });

  it.each([
    ['more missing than expected', { lineId: lineIdOf('SOCKS'), count: 3 }, 'more-than-expected'],
    ['a line of another case', { lineId: idOf('stranger'), count: 1 }, 'line-not-in-case'],
  ])('%s is refused', (_, { lineId, count: missing }, kind) => {
    const changes = [{ lineId, accessory: null, sign: 'missing' as const, count: missing }];
    const { decision } = short().when({
      type: 'ConfirmExplanation',
      weighingId: WEIGH.weighingId,
      changes,
      newIds: [],
    });
    expect(decision.ok ? 'accepted' : decision.error.kind).toBe(kind);
  });

  it('the empty packaging on the scale takes the place of what was guessed of it', () => {
    const heavyBox = weighed(expecting([JACKET, SOCKS]), WHOLE_MG + 60_000);
    expect(viewOf(heavyBox).verdict?.verdict).toBe('cannot-tell');
    const at = doing(heavyBox, { type: 'WeighPackaging', parcelId: PARCEL_ID, massMg: 160_000, source: SCALE_SOURCE });
    expect(viewOf(at)).toMatchObject({ verdict: { verdict: 'complete' }, packagingMg: 160_000 });
  });
});

describe('S25 the weight on the waybill', () => {
  it('is read with the rounding of the carrier, and the last reading counts', () => {
    const usual = { stepMg: 10_000, direction: 'nearest' as const, spreadMg: 10_000 };
    const rounding = { stepMg: 500_000, direction: 'up' as const, spreadMg: 20_000 };
    const weighing = {
      ...DEFAULT_POLICY.weighing,
      waybillRounding: { usual, byCarrier: [{ carrier: 'China-Post', rounding }] },
    };
    const policy = { ...DEFAULT_POLICY, weighing };
    const read = (at: Given, massMg: number) =>
      doing(at, { type: 'ReadWaybillWeight', parcelId: PARCEL_ID, massMg }, { policy });
    const at = read(read(weighed(expecting([JACKET, SOCKS]), WHOLE_MG), 1_000_000), 1_500_000);
    expect(at.folded.state.parcels[0]?.waybill).toEqual({ massMg: 1_500_000, rounding });
    expect(viewOf(at).waybill).toMatchObject({ massMg: 1_500_000, from: 'label' });
  });
});

describe('S26 where what is missing went', () => {
  const light = WHOLE_MG - 300_000;
  const read = (at: Given, massMg: number) => doing(at, { type: 'ReadWaybillWeight', parcelId: PARCEL_ID, massMg });
  const lostOf = (at: Given) => viewOf(at).waybill?.lost;

  it.each([
    ['full at pick-up, light on arrival', light, WHOLE_MG, 'lost-on-the-way'],
    ['light at pick-up already', light, light, 'left-light'],
    ['full both times', WHOLE_MG, WHOLE_MG, 'as-it-left'],
    ['half of it lost, half never there', light, WHOLE_MG - 150_000, 'cannot-tell'],
    ['heavier here than at pick-up', WHOLE_MG, WHOLE_MG - 300_000, 'cannot-tell'],
  ] as const)('%s', (_, grossMg, waybillMg, where) => {
    const at = read(weighed(expecting([JACKET, SOCKS]), grossMg), waybillMg);
    expect(lostOf(at)).toMatchObject({ where, lostMg: waybillMg - grossMg });
  });

  it('is still told once everything was counted', () => {
    const before = read(weighed(expecting([JACKET, SOCKS]), light), WHOLE_MG);
    const jacket = doing(before, { type: 'CountContent', lineId: lineIdOf('JACKET'), counted: 1, by: 'scan' });
    const at = doing(jacket, { type: 'CountRestMissing' });
    expect(lostOf(at)).toMatchObject({ where: 'lost-on-the-way', lostMg: 300_000 });
  });

  it.each([
    ['what left full is the courier’s', WHOLE_MG, { cause: 'nothing-sent', outcome: 'courier-claim', ruleId: 'S26' }],
    ['what left light is ours', light, { cause: 'under-packed', outcome: 'refund-part', ruleId: 'S26' }],
  ] as const)('%s, however sound it looks', (_, waybillMg, proposed) => {
    const before = read(weighed(expecting([JACKET, SOCKS]), light), waybillMg);
    const jacket = doing(before, { type: 'CountContent', lineId: lineIdOf('JACKET'), counted: 1, by: 'scan' });
    const { state } = doing(jacket, { type: 'CountRestMissing' }).folded;
    const socks = state.lines.find(({ sku }) => sku === 'SOCKS');
    expect(socks && lineGoods(socks, state, []).shortageProposed).toEqual(proposed);
  });

  it('a claim is drafted for an intact parcel that left full, once a person goes for the courier', () => {
    const before = read(weighed(expecting([JACKET, SOCKS]), light), WHOLE_MG);
    const jacket = doing(before, { type: 'CountContent', lineId: lineIdOf('JACKET'), counted: 1, by: 'scan' });
    const counted = doing(jacket, { type: 'CountRestMissing' });
    const stated = { cause: 'too-few' as const, onDeliveryNote: null, outcome: 'courier-claim' as const };
    const claimed = doing(counted, { type: 'StateShortage', lineId: lineIdOf('SOCKS'), ...stated });
    const closed = doing(claimed, { type: 'CloseCase', confirmedBy: 'button' });
    expect(claimDraftsOf(closed.folded, deriveId).map(({ kind }) => kind)).toEqual(['shortage']);
  });

  it('a waybill in the list of our own shipments counts like one that was read', () => {
    const outbound = { shippedMg: WHOLE_MG, cartons: 1, shippedOn: null, deliveredOn: null };
    const before = expecting(
      [JACKET, SOCKS],
      { type: 'OutboundShipmentMatched', data: { trackingNumber: 'RR123456785CN', ...outbound } },
      { type: 'ParcelClassified', data: { returnClass: 'bounced', note: null } },
    );
    const at = weighed(before, light);
    expect(viewOf(at).waybill).toMatchObject({ from: 'list', lost: { where: 'lost-on-the-way' } });
  });
});

describe('S24 everything received on the scale once more', () => {
  const policy = { ...DEFAULT_POLICY, weighing: { ...DEFAULT_POLICY.weighing, weighAll: 'required' as const } };
  const short = (): Given =>
    doing(weighed(expecting([JACKET, SOCKS]), WHOLE_MG - 150_000), { type: 'CountRestMissing' });
  const asked = ({ folded: { state } }: Given) => confirmationOf(state, givenContext({ policy })).questions;

  it('is asked for where the site wants it of a short parcel', () => {
    expect(asked(short())).toEqual([{ kind: 'weigh-all', parcelId: PARCEL_ID }]);
    expect(questionsOf(short().folded)).toEqual([]);
  });

  it('a picture of the weight taken afterwards is the picture of that reading', () => {
    const all = doing(short(), {
      type: 'WeighEverything',
      weighAllId: idOf('all'),
      parcelId: PARCEL_ID,
      grossMg: 1_049_000,
      source: SCALE_SOURCE,
    });
    expect(asked(all)).toEqual([]);
    const photo = { photoId: idOf('photo'), sha256: 'a'.repeat(64), slot: 'weight' as const, unitId: null };
    const size = { width: 1_600, height: 1_200, byteLength: 1_000 };
    const at = doing(all, { type: 'AddPhoto', photo: { ...photo, ...size } });
    expect(viewOf(at).weighAll).toMatchObject({ grossMg: 1_049_000, photoSha256: 'a'.repeat(64) });
  });
});

describe('S23 the guard of split shipments', () => {
  const siblings = {
    type: 'SiblingParcelsAnnounced' as const,
    data: { trackingNumbers: ['RR123456785CN', 'RR999999995CN'] },
  };
  const shortNow = (): Given =>
    doing(weighed(expecting([JACKET, SOCKS], siblings), WHOLE_MG - 150_000), {
      type: 'CountRestMissing',
    });

  it('nothing is called short while more is under way', () => {
    expect(questionsOf(shortNow().folded)).toEqual(['siblings']);
    expect(viewOf(shortNow()).isHeldBySiblings).toBe(true);
  });

  it('the timer ends it', () => {
    const nowMs = givenContext().nowMs + DEFAULT_POLICY.arrival.siblingsWaitHours * 3_600_000;
    expect(confirmationOf(shortNow().folded.state, givenContext({ nowMs })).questions).toEqual([]);
  });

  it('a reason ends it, and "other" wants a note', () => {
    const other = shortNow().when({ type: 'EndSiblingsWait', reason: 'other', note: null }).decision;
    expect(other).toEqual({ ok: false, error: { kind: 'note-needed' } });
    const at = doing(shortNow(), { type: 'EndSiblingsWait', reason: 'carrier-says-lost', note: null });
    expect(questionsOf(at.folded)).toEqual([]);
    expect(viewOf(at).isHeldBySiblings).toBe(false);
  });
});
