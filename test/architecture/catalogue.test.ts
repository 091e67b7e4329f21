import { describe, expect, it } from 'vitest';
import {
  unusedIdViolations,
  unknownIdViolations,
  undeclaredPrefixViolations,
  DYNAMIC_PREFIXES,
} from './catalogue-uses.ts';
import {
  agreementViolations,
  argumentsOf,
  fragmentOf,
  fragmentViolations,
  idUsesIn,
  leftoverViolations,
  type Fragment,
} from './catalogue.ts';
import { listed, SHIPPED_CODE, sources, type Violation } from './source-tree.ts';
import { stringsOf } from './syntax.ts';

const files = sources(/^shared\/i18n\/messages\/.*$/).map(fragmentOf);
const fragments = files.filter((file): file is Fragment => 'texts' in file);
const misplaced = files.filter((file): file is Violation => 'what' in file);
const english = fragments.filter(({ locale }) => locale === 'en');
const ids = new Set(english.flatMap(({ texts }) => Object.keys(texts)));
const areas = english.map(({ area }) => area);
const uses = idUsesIn(sources(SHIPPED_CODE), areas);

/** Calls and topics are written like ids (`case.close`) and are none. */
const namesOfTheProtocol = new Set(
  sources(/^shared\/protocol\/.*\.ts$/).flatMap((file) => stringsOf(file).map(({ text }) => text)),
);

describe('the catalogue', () => {
  it('is not empty', () => {
    expect(ids.size).toBeGreaterThan(50);
  });

  it('stands in shared/i18n/messages/<area>/<locale>.json', () => {
    expect(listed(misplaced)).toEqual([]);
  });

  it('has ids of its area, with texts that ICU can read', () => {
    expect(listed(fragments.flatMap(fragmentViolations))).toEqual([]);
  });

  it('has the same ids and arguments in all three languages', () => {
    expect(listed(agreementViolations(fragments))).toEqual([]);
  });

  it('leaves no English in the translations', () => {
    const leftovers = fragments.flatMap((fragment) => {
      const original = english.find(({ area }) => area === fragment.area);
      return original === undefined || fragment.locale === 'en' ? [] : leftoverViolations(original, fragment);
    });
    expect(listed(leftovers)).toEqual([]);
  });

  it('holds every id that code uses', () => {
    expect(listed(unknownIdViolations(uses, ids, namesOfTheProtocol))).toEqual([]);
    expect(listed(undeclaredPrefixViolations(uses, DYNAMIC_PREFIXES))).toEqual([]);
  });

  it('holds no id that no code uses', () => {
    expect(listed(unusedIdViolations(english, uses, DYNAMIC_PREFIXES))).toEqual([]);
  });
});

const fragment = (locale: Fragment['locale'], texts: Fragment['texts'], area = 'weight'): Fragment => ({
  path: `${area}/${locale}.json`,
  area,
  locale,
  texts,
});
const whats = (violations: readonly Violation[]): string[] => violations.map(({ what }) => what);

describe('a fragment', () => {
  it.each([
    ['shared/i18n/messages/en.json', '{}'],
    ['shared/i18n/messages/weight/fr.json', '{}'],
    ['shared/i18n/messages/weight/en.json', '{"weight.a":{"b":"c"}}'],
  ])('%s with %s is none', (path, text) => {
    expect(fragmentOf({ path, text })).toHaveProperty('what');
  });

  it('is read from its place', () => {
    expect(fragmentOf({ path: 'shared/i18n/messages/weight/zh-CN.json', text: '{"weight.a":"重量"}' })).toMatchObject({
      area: 'weight',
      locale: 'zh-CN',
      texts: { 'weight.a': '重量' },
    });
  });

  it('has ids of its area, texts that are not empty, and ICU that parses', () => {
    const texts = {
      'parcel.a': 'A',
      'weight.b': ' ',
      'weight.c': 'Broken {count, plural, one {#}',
      'weight.d': 'Fine',
    };
    expect(whats(fragmentViolations(fragment('en', texts)))).toEqual([
      'parcel.a does not start with weight.',
      'weight.b is empty',
      'weight.c is not ICU MessageFormat',
    ]);
  });
});

describe('arguments', () => {
  it('are the same however the sentence turns', () => {
    expect(argumentsOf('{who} waits since {at, time}')).toEqual(argumentsOf('Desde {at, time} espera {who}'));
    expect(argumentsOf('{n, plural, one {# box} other {# boxes}}')).toEqual(argumentsOf('{n} 箱'));
    expect(argumentsOf('{n, plural, one {# box} other {# boxes}}')).toEqual(argumentsOf('{n, plural, other {# 箱}}'));
  });

  it.each([
    ['a name', '{who}', '{whom}'],
    ['a kind', '{at, time}', '{at, date}'],
    ['a tag', '<b>x</b>', 'x'],
    ['a choice', '{a, select, x {1} other {2}}', '{a, select, y {1} other {2}}'],
    ['one inside a branch', '{n, plural, other {{who}}}', '{n, plural, other {#}}'],
  ])('differ by %s', (_what, one, other) => {
    expect(argumentsOf(one)).not.toEqual(argumentsOf(other));
  });
});

describe('agreement', () => {
  const en = fragment('en', { 'weight.a': 'Gross {mass}', 'weight.b': 'Net' });

  it('wants all three languages', () => {
    expect(whats(agreementViolations([en, fragment('es', en.texts)]))).toEqual(['has no zh-CN']);
  });

  it('finds a missing id, an extra one, and another argument', () => {
    const es = fragment('es', { 'weight.a': 'Bruto {peso}', 'weight.c': 'Tara' });
    const zh = fragment('zh-CN', { 'weight.a': '毛重 {mass}', 'weight.b': '净重' });
    expect(whats(agreementViolations([en, es, zh]))).toEqual([
      'weight.a has arguments peso:value, not mass:value',
      'weight.b is missing',
      'weight.c is not in English',
    ]);
  });
});

describe('leftovers', () => {
  const en = fragment('en', { 'weight.a': 'Put the parcel on the scale', 'weight.b': 'Undo' });
  const left = (locale: 'es' | 'zh-CN', texts: Fragment['texts']): number =>
    leftoverViolations(en, fragment(locale, texts)).length;

  it.each(['Undo', 'Put the parcel on the scale', '请 put the parcel 上秤', 'Undo {what}'])(
    'finds %s in Chinese',
    (text) => {
      expect(left('zh-CN', { 'weight.b': text })).toBe(1);
    },
  );

  it.each([
    '撤销',
    'RMA',
    '{mass} kg',
    'GTIN / SKU',
    'Returns Bench',
    '扫描 RMA 或 SKU',
    'PIN',
    '请先运行 npm run build',
  ])('leaves %s alone', (text) => {
    expect(left('zh-CN', { 'weight.b': text })).toBe(0);
  });

  it('finds a sentence copied into Spanish, but not a word that both share', () => {
    expect(left('es', { 'weight.a': 'Put the parcel on the scale' })).toBe(1);
    expect(left('es', { 'weight.b': 'Undo' })).toBe(0);
  });
});

describe('ids in code', () => {
  const code =
    'const a = text("weight.gross"); const b = text(`weight.${kind}`); const c = "weight of 3.5"; run("x.y");';
  const found = idUsesIn([{ path: 'renderer/a.ts', text: code }], ['weight']);
  const gross = fragment('en', { 'weight.gross': 'Gross', 'weight.net': 'Net' });

  it('are found whole and in part', () => {
    expect(found.whole.map(({ id }) => id)).toEqual(['weight.gross']);
    expect(found.prefixes.map(({ id }) => id)).toEqual(['weight.']);
  });

  it('must be in a catalogue, unless they name a call', () => {
    expect(unknownIdViolations(found, new Set(), new Set())).toHaveLength(1);
    expect(unknownIdViolations(found, new Set(['weight.gross']), new Set())).toEqual([]);
    expect(unknownIdViolations(found, new Set(), new Set(['weight.gross']))).toEqual([]);
  });

  it('are put together only from declared beginnings', () => {
    expect(undeclaredPrefixViolations(found, [])).toHaveLength(1);
    expect(undeclaredPrefixViolations(found, ['weight.'])).toEqual([]);
  });

  it('use an id whole or by a declared beginning, and nothing else does', () => {
    expect(whats(unusedIdViolations([gross], found, []))).toEqual(['weight.net is used nowhere']);
    expect(unusedIdViolations([gross], found, ['weight.'])).toEqual([]);
    const nowhere = { whole: [], prefixes: [] };
    expect(unusedIdViolations([gross], nowhere, ['weight.'])).toHaveLength(2);
  });
});
