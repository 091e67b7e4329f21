import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_OUTCOMES, type CheckOutcome } from '../../../../shared/domain/code/candidate.ts';
import { formOf, MEANING_KINDS, type MeaningKind } from '../../../../shared/domain/code/code-form.ts';
import { lastChoice, type RememberedChoice, withChoice } from '../../../../shared/domain/code/remembered-choice.ts';
import { bestCheck, inRememberedOrder, onlyOfKind } from '../../../../shared/domain/code/remembered-order.ts';

const SEED = { seed: 20260301, numRuns: 1_000 };
const RANK: Readonly<{ [Check in CheckOutcome]: number }> = { ok: 0, none: 1, failed: 2 };

const meaning = (kind: MeaningKind, check: CheckOutcome = 'none') => ({ kind, check });
const kind = fc.constantFrom(...MEANING_KINDS);
const offered = fc.array(fc.record({ kind, check: fc.constantFrom(...CHECK_OUTCOMES) }), { maxLength: 7 });

describe('the order of a question', () => {
  it.each([
    ['the one chosen last time comes first', ['none', 'none', 'none'], ['item', 'parcel', 'case']],
    ['behind one with a better check', ['ok', 'none', 'none'], ['parcel', 'item', 'case']],
    ['behind each of them', ['ok', 'ok', 'none'], ['parcel', 'case', 'item']],
    ['before one that fails its check', ['failed', 'none', 'none'], ['item', 'parcel', 'case']],
    ['never down', ['ok', 'failed', 'failed'], ['parcel', 'item', 'case']],
  ] as const)('%s', (_what, [parcel, other, item], order) => {
    const question = [meaning('parcel', parcel), meaning('case', other), meaning('item', item)];
    expect(inRememberedOrder(question, 'item').map((one) => one.kind)).toEqual(order);
  });

  it.each([
    ['nothing is remembered', null],
    ['what was chosen is not among the answers', 'shipment'],
    ['two are of the kind that was chosen', 'expected'],
  ] as const)('stays when %s', (_what, chosen) => {
    const question = [meaning('item'), meaning('expected'), meaning('expected')];
    expect(inRememberedOrder(question, chosen)).toBe(question);
  });

  it('never puts a remembered choice before a better check that stood before it, and keeps the order of the others', () => {
    fc.assert(
      fc.property(offered, kind, (question, chosen) => {
        const before = [...question];
        const order = inRememberedOrder(question, chosen);
        expect(question).toEqual(before);
        expect(order.toSorted(byPlaceIn(question))).toEqual(question);
        const moved = onlyOfKind(question, chosen);
        if (moved === null) return;
        const others = (list: readonly object[]) => list.filter((one) => one !== moved);
        expect(others(order)).toEqual(others(question));
        expect(order.indexOf(moved)).toBeLessThanOrEqual(question.indexOf(moved));
        const overtaken = question.filter((one) => question.indexOf(one) < question.indexOf(moved));
        for (const one of overtaken)
          if (RANK[one.check] < RANK[moved.check]) expect(order.indexOf(one)).toBeLessThan(order.indexOf(moved));
      }),
      SEED,
    );
  });

  it('does not go by what is remembered of other forms, nor by when', () => {
    const code = fc.string({ unit: fc.constantFrom('1', 'A', '-'), minLength: 1, maxLength: 4 });
    const others = fc.array(fc.record({ code, choice: fc.option(kind) }), { maxLength: 20 });
    fc.assert(
      fc.property(others, fc.nat(20), offered, kind, (noise, at, question, chosen) => {
        const form = formOf(
          '12345',
          question.map((one) => one.kind),
        );
        if (form === null) return;
        const own = { form, choice: chosen, chosenAtMs: 0 };
        const choices = noise.map(({ code: other, choice }) => ({
          form: { ...form, mask: formOf(other, MEANING_KINDS)?.mask ?? '' },
          choice,
          chosenAtMs: 0,
        }));
        const alone = [own].reduce(withChoice, [] as readonly RememberedChoice[]);
        const among = choices.toSpliced(at, 0, own).reduce(withChoice, [] as readonly RememberedChoice[]);
        const orderBy = (known: readonly RememberedChoice[]) => inRememberedOrder(question, lastChoice(known, form));
        expect(orderBy(among)).toEqual(orderBy(alone));
      }),
      SEED,
    );
  });
});

const byPlaceIn =
  <One>(list: readonly One[]) =>
  (one: One, other: One): number =>
    list.indexOf(one) - list.indexOf(other);

it.each([
  [['failed', 'ok'], 'ok'],
  [['failed', 'none'], 'none'],
  [['failed'], 'failed'],
  [[], 'none'],
] as const)('of the checks %j the best is %s', (checks, best) => {
  expect(bestCheck(checks)).toBe(best);
});
