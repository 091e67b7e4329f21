import { describe, expect, it } from 'vitest';
import type { ExplanationView, WeightView } from '../../../shared/protocol/weight-view.ts';
import { READY } from '../../../renderer/receiving/band.ts';
import { benchChangeBand } from '../../../renderer/receiving/bench-change.ts';
import { commandStep } from '../../../renderer/receiving/command-step.ts';
import { leaderToConfirm } from '../../../renderer/receiving/leader-to-confirm.ts';
import { nextAction } from '../../../renderer/receiving/next-action.ts';
import { isFreshWeighAll } from '../../../renderer/receiving/weigh-all-photo.ts';
import { waybillSaying, weightStory } from '../../../renderer/receiving/weight-words.ts';
import { benchView, caseView, LINE, LINE_ID, PARCEL_ID, STEP_ID } from './views.ts';

const LAMP = { lineId: LINE_ID, accessory: null };
const MISSING: ExplanationView = {
  posterior: 0.95,
  changes: [{ sign: 'missing', count: 1, oneOf: [LAMP] }],
  confirms: [{ ...LAMP, sign: 'missing', count: 1 }],
};
const NOTHING: ExplanationView = { posterior: 0.6, changes: [], confirms: [] };

const verdict = (
  said: 'complete' | 'short' | 'over' | 'cannot-tell',
  caution: 'none' | 'nothing-explains-it' | 'too-many-explanations' = 'none',
): NonNullable<WeightView['verdict']> => ({
  verdict: said,
  probabilities: { complete: 0.04, short: 0.95, over: 0.01 },
  smallestNoticeableMg: 37_400,
  caution,
});

function weightOf(change: Partial<WeightView> = {}): WeightView {
  return {
    weighingId: STEP_ID,
    parcelId: PARCEL_ID,
    grossMg: 500_000,
    divisionMg: 1_000,
    expected: { expectedMg: 900_000, bandMg: 30_000 },
    unknownLineIds: [],
    learning: null,
    masses: [],
    verdict: verdict('short'),
    explanations: [MISSING],
    next: null,
    agreement: null,
    isHeldBySiblings: false,
    waybill: null,
    packagingMg: null,
    weighAll: null,
    ...change,
  };
}

const confirmation = {
  questions: [{ kind: 'count' as const, lineId: LINE_ID }],
  records: { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0, dispositions: [] },
};
const viewWith = (weight: WeightView) => caseView({ weight, confirmation, lines: [LINE] });

describe('what the screen says of a weight', () => {
  it.each([
    ['short', {}, 'look', 'weight.story.short'],
    ['short while more is under way (S23)', { isHeldBySiblings: true }, 'look', 'weight.story.elsewhere'],
    ['complete', { verdict: verdict('complete'), explanations: [NOTHING] }, 'done', 'weight.story.complete'],
    ['cannot tell', { verdict: verdict('cannot-tell') }, 'look', 'weight.story.cannot-tell'],
    ['unknown masses', { verdict: null, explanations: [], unknownLineIds: [LINE_ID] }, 'waiting', 'weight.learning'],
    ['a stranger in it', { verdict: null, explanations: [] }, 'waiting', 'weight.beyond'],
    ['counted and fitting', { verdict: null, agreement: { differenceMg: 900, agrees: true } }, 'done', 'weight.agrees'],
    [
      'counted and light',
      { verdict: null, agreement: { differenceMg: -90_000, agrees: false } },
      'look',
      'weight.disagrees.light',
    ],
  ] as const)('%s', (_, change, meaning, id) => {
    const weight = weightOf(change as Partial<WeightView>);
    const story = weightStory(weight, viewWith(weight));
    expect([story.meaning, story.headline.id]).toEqual([meaning, id]);
  });

  it.each([
    ['nothing-explains-it', 'weight.why.nothing-explains-it'],
    ['too-many-explanations', 'weight.why.too-many-explanations'],
    ['none', 'weight.why.alike'],
  ] as const)('says why it cannot tell: %s', (caution, id) => {
    const weight = weightOf({ verdict: verdict('cannot-tell', caution) });
    expect(weightStory(weight, viewWith(weight)).notes.map((note) => note.id)).toContain(id);
  });

  it('rounds what the scale may miss up to its own step', () => {
    const weight = weightOf({ verdict: verdict('complete'), explanations: [NOTHING] });
    expect(weightStory(weight, viewWith(weight)).notes).toEqual([
      { id: 'weight.notices', values: { mass: { massMg: 38_000 } } },
    ]);
  });

  it('S26 says where it was lost with both weights, and never rounds up to certainty', () => {
    const lost = { where: 'lost-on-the-way' as const, probability: 0.999, lostMg: 400_000, bandMg: 20_000 };
    const saying = waybillSaying(weightOf({ waybill: { massMg: 900_000, from: 'label', lost } }));
    expect(saying?.id).toBe('weight.lost.lost-on-the-way');
    expect(saying?.values?.['percent']).toBe(99);
  });
});

describe('confirming what the weight says', () => {
  const sure = weightOf();

  it('is the one next action, the scanned command and the key, all the same', () => {
    const view = viewWith(sure);
    const leader = { kind: 'it-is-so', weighingId: STEP_ID, changes: MISSING.confirms };
    expect(leaderToConfirm(sure, view)).toEqual(leader);
    expect(commandStep({ kind: 'it-is-so' }, view, null)).toEqual({ kind: 'do', action: leader });
    expect(nextAction(benchView({ case: view }), false)).toMatchObject({ kind: 'it-is-so', confirms: leader });
  });

  it.each([
    ['it is not sure enough', { explanations: [{ ...MISSING, posterior: 0.89 }] }],
    ['two things weigh alike', { explanations: [{ ...MISSING, confirms: null }] }],
    ['the scale cannot tell', { verdict: verdict('cannot-tell') }],
    ['more of the return is under way', { isHeldBySiblings: true }],
    ['everything is there', { verdict: verdict('complete'), explanations: [NOTHING] }],
  ])('is not offered where %s', (_, change) => {
    const weight = weightOf(change);
    expect(leaderToConfirm(weight, viewWith(weight))).toBeNull();
    expect(commandStep({ kind: 'it-is-so' }, viewWith(weight), null)).toEqual({ kind: 'not-now' });
  });
});

describe('an explanation that needs much to have happened at once', () => {
  const told = (missing: number, ...extra: number[]): ExplanationView => {
    const changes = [
      ...(missing === 0 ? [] : [{ sign: 'missing' as const, count: missing, oneOf: [LAMP] }]),
      ...extra.map((count) => ({ sign: 'extra' as const, count, oneOf: [{ ...LAMP, accessory: 'cable' }] })),
    ];
    return { posterior: 0.97, changes, confirms: changes.map(({ sign, count }) => ({ ...LAMP, sign, count })) };
  };

  it.each([
    ['one missing and two too many', told(1, 2)],
    ['two missing and one too many', told(2, 1)],
    ['three too many', told(0, 3)],
    ['one, one and one too many', told(0, 1, 1, 1)],
  ])('is counted: %s', (_, leader) => {
    const weight = weightOf({ verdict: verdict('over'), explanations: [leader] });
    expect(leaderToConfirm(weight, viewWith(weight))).toBeNull();
    expect(weightStory(weight, viewWith(weight)).notes.map(({ id }) => id)).toContain('weight.why.far-fetched');
    expect(nextAction(benchView({ case: viewWith(weight) }), false)).toMatchObject({ kind: 'count' });
  });

  it.each([
    ['a swap', told(1, 1)],
    ['a whole bag missing', told(5)],
    ['two too many', told(0, 2)],
  ])('is not, where it is plain: %s', (_, leader) => {
    const weight = weightOf({ explanations: [leader] });
    expect(leaderToConfirm(weight, viewWith(weight))).not.toBeNull();
    expect(weightStory(weight, viewWith(weight)).notes.map(({ id }) => id)).not.toContain('weight.why.far-fetched');
  });
});

describe('what was asked for besides the parcel', () => {
  const after = (change: Partial<WeightView>) => benchView({ case: viewWith(weightOf(change)) });
  const everything = { weighAllId: STEP_ID, grossMg: 512_000, weighedAtMs: 1, scaleName: null, photoSha256: null };

  it.each([
    ['everything received', { weighAll: everything }, 512_000, 'weight.ask.everything'],
    ['the packaging alone', { packagingMg: 97_000 }, 97_000, 'weight.ask.packaging'],
  ])('is said once it lies on the scale: %s', (_, change, massMg, id) => {
    expect(benchChangeBand(after({}), after(change), READY)).toMatchObject({
      ...{ meaning: 'done', sentence: { id } },
      word: { id: 'receiving.band.weighed', values: { mass: { massMg } } },
    });
    expect(benchChangeBand(after(change), after(change), READY)).toBeNull();
  });
});

describe('S24 the photograph of everything received', () => {
  const weighAll = { weighAllId: STEP_ID, grossMg: 500_000, weighedAtMs: 1, scaleName: null, photoSha256: null };
  const before = benchView({ case: viewWith(weightOf()) });
  const after = benchView({ case: viewWith(weightOf({ weighAll })) });

  it('is taken by itself once, when the reading has come', () => {
    expect(isFreshWeighAll(before, after)).toBe(true);
    expect(isFreshWeighAll(after, after)).toBe(false);
    expect(isFreshWeighAll(null, after)).toBe(false);
  });

  it('is asked for before anything else where no camera could take it', () => {
    expect(nextAction(after, false)).toEqual({ kind: 'photo', slot: 'weight', place: null });
  });
});
