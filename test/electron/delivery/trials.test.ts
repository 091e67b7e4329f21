import { describe, expect, it } from 'vitest';
import {
  dropTrial,
  failTrial,
  hasFailed,
  MOST_EXCUSED_RUNS,
  NO_TRIALS,
  passTrial,
  startTrial,
  type Judgement,
  type Suspicion,
  type Trials,
} from '../../../electron/delivery/trials.ts';

/**
 * A story of attempts in short: `a` one is started, `a+` passes, `a-` fails unclearly, `a~` the endpoint was busy, `a!`
 * was not reached, `a0` said nothing. Answers what each failure turned out to be.
 */
function told(story: string, from: Trials = NO_TRIALS) {
  let trials = from;
  let isSick = false;
  const judged: (Judgement & { readonly factId: string })[] = [];
  const counts = new Map<string, number>();
  for (const step of story.split(' ')) {
    const [factId, end] = [step.slice(0, 1), step.slice(1)];
    const attempts = counts.get(factId) ?? 0;
    if (end === '') trials = startTrial(trials, factId, attempts);
    else if (end === '+') [trials, isSick] = [passTrial(trials, factId), false];
    else if (end === '0') trials = dropTrial(trials, factId);
    else {
      const judgement = failTrial(trials, { factId, attempts, suspicion: SUSPICIONS[end] ?? 'unclear', isSick });
      ({ trials } = judgement);
      isSick ||= judgement.isSick;
      counts.set(factId, judgement.isExcused ? judgement.attempts : attempts + 1);
      for (const reprieved of judgement.reprieved) counts.set(reprieved.factId, reprieved.attempts);
      judged.push({ factId, ...judgement });
    }
  }
  return { trials, judged, counts: Object.fromEntries(counts), isSick };
}

const SUSPICIONS: Readonly<Record<string, Suspicion>> = { '-': 'unclear', '~': 'busy', '!': 'not-reached' };

describe('O2 whose fault a failure is', () => {
  it.each<[string, string, Record<string, number>, boolean]>([
    ['a fact that fails alone counts', 'a a-', { a: 1 }, false],
    ['again and again', 'a a- a a- a a-', { a: 3 }, false],
    ['two that fail while others pass count', 'a b c c+ a- b- d d+', { a: 1, b: 1 }, false],
    ['three in a row are the endpoint’s, the first two as well', 'a b c a- b- c-', { a: 0, b: 0, c: 0 }, true],
    ['so are those that follow before one passes', 'a b c a- b- c- d d- a a-', { a: 0, b: 0, c: 0, d: 0 }, true],
    ['hours apart, when nothing passed between', 'a a- a a- b b- b b- c c-', { a: 0, b: 0, c: 0 }, true],
    ['one that passed parts them', 'a a- b b+ c c- d d-', { a: 1, c: 1, d: 1 }, false],
    ['eight that hang end among others that pass', 'a b c a- d d+ b- e e+ c-', { a: 0, b: 0, c: 0 }, false],
    ['one of eight that passed parts them where it was started', 'a b c d b+ a- c- d-', { a: 1, c: 1, d: 1 }, false],
    ['what says nothing parts nothing', 'a a- x x0 b b- y y0 c c-', { a: 0, b: 0, c: 0 }, true],
    ['busy is the endpoint’s own word', 'a a~', { a: 0 }, false],
    ['what never got there counts for nobody', 'a a! a a! a a!', { a: 0 }, false],
    ['after it was sick and one passed, each is judged anew', 'a b c a- b- c- d d+ a a-', { a: 1, b: 0, c: 0 }, false],
  ])('%s', (_what, story, counts, isSick) => {
    const seen = told(story);
    expect([seen.counts, seen.isSick]).toEqual([counts, isSick]);
  });

  it('three that always fail are excused a few times, then each has its own schedule', () => {
    const round = 'p q r p- q- r- g g+';
    const story = Array.from({ length: MOST_EXCUSED_RUNS + 2 }, () => round).join(' ');
    expect(told(story).counts).toEqual({ p: 2, q: 2, r: 2 });
    const { isSick } = told(`${story} p q r p- q- r-`);
    expect(isSick).toBe(false);
  });

  it('an endpoint that is never reached uses nothing up', () => {
    const story = Array.from({ length: 20 }, () => 'p q r p! q! r! g g+').join(' ');
    expect(told(`${story} p q r p- q- r-`).counts).toEqual({ p: 0, q: 0, r: 0 });
  });

  it('knows who failed since one passed', () => {
    const { trials } = told('a a- b b-');
    expect(['a', 'b', 'c'].map((factId) => hasFailed(trials, factId))).toEqual([true, true, false]);
    expect(hasFailed(passTrial(startTrial(trials, 'c', 0), 'c'), 'a')).toBe(false);
  });

  it('stays small, whatever passes or fails', () => {
    const fails = Array.from({ length: 500 }, (_, at) => String.fromCharCode(0x4e00 + at)).map((id) => `${id} ${id}-`);
    expect(told(fails.join(' ')).trials.steps.length).toBeLessThanOrEqual(64);
    const passes = Array.from({ length: 500 }, (_, at) => String.fromCharCode(0x4e00 + at)).map((id) => `${id} ${id}+`);
    expect(told(`h ${passes.join(' ')}`).trials.steps).toHaveLength(2);
  });
});
