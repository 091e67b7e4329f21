import { describe, expect, it } from 'vitest';
import { ruleFileViolations, ruleIdsIn, unknownRuleViolations } from './rules.ts';
import { CODE, listed, sources } from './source-tree.ts';

const ruleFiles = sources(/^resources\/rules\/.*$/);
const known = new Set(ruleFiles.map(({ path }) => path.replace(/^.*\/|\.json$/g, '')));
const mentioning = sources(CODE).filter(({ path }) => path !== 'test/architecture/rules.test.ts');

describe('the rules of the trade', () => {
  it('each have their id, a sentence in three languages and a default', () => {
    expect(ruleFiles.length).toBeGreaterThan(10);
    expect(listed(ruleFiles.flatMap(ruleFileViolations))).toEqual([]);
  });

  it('are there for every id that code or tests mention', () => {
    expect(listed(mentioning.flatMap((source) => unknownRuleViolations(source, known)))).toEqual([]);
  });
});

describe('a rule file', () => {
  const rule = {
    id: 'S26',
    topic: 'liability',
    sentence: { en: 'The carrier pays 1.5 times.', 'zh-CN': '由承运商赔付。', es: 'Paga el transportista.' },
    default: null,
  };
  const faults = (change: object, path = 'resources/rules/S26.json'): string[] =>
    ruleFileViolations({ path, text: JSON.stringify({ ...rule, ...change }) }).map(({ what }) => what);

  it('is accepted when it is whole', () => {
    expect(faults({})).toEqual([]);
  });

  it.each([
    ['another id', { id: 'S27' }, 'has not the id of its name'],
    ['no topic', { topic: undefined }, 'has no topic'],
    ['no default', { default: undefined }, 'does not say its default (null when it has none)'],
    ['no Spanish', { sentence: { ...rule.sentence, es: '' } }, 'has no sentence in es'],
    ['two sentences', { sentence: { ...rule.sentence, en: 'One. Two.' } }, 'does not say one sentence in en'],
    ['English as Chinese', { sentence: { ...rule.sentence, 'zh-CN': 'Paid.' } }, 'is in another language under zh-CN'],
    ['a field nobody knows', { severity: 1 }, 'has an unknown field severity'],
  ])('with %s is refused', (_what, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });
});

describe('mentions', () => {
  it('are ids on their own, and not the postal standard', () => {
    expect(ruleIdsIn('S26: see S101, (S50); not S10, not xS26, S26x, S26-1, SKU-S26, S2, S1234')).toEqual([
      'S26',
      'S101',
      'S50',
    ]);
  });

  it('of a rule that is not there are found in strings and templates', () => {
    const text = 'const a = "S98"; const b = `rule S99 ${a}`; // S97\n';
    expect(unknownRuleViolations({ path: 'a.ts', text }, new Set(['S98']))).toEqual([
      { path: 'a.ts:1', what: 'rule S99 is not in resources/rules' },
    ]);
  });
});
