import { isRecord } from './is-record.ts';
import type { SourceText, Violation } from './source-tree.ts';
import { stringsOf } from './syntax.ts';

const LANGUAGES = ['en', 'zh-CN', 'es'];
const FIELDS = ['id', 'topic', 'sentence', 'default'];

/** `S10` is also the name of the postal union's tracking number; that is what our code means by it. */
const NOT_RULES = new Set(['S10']);

/** What a file of `resources/rules/` lacks: it holds one rule, named like the file. */
export function ruleFileViolations({ path, text }: SourceText): Violation[] {
  const rule: unknown = JSON.parse(text);
  if (!isRecord(rule)) return [{ path, what: 'is not an object' }];
  const { id, topic, sentence } = rule;
  const whats = [
    ...Object.keys(rule).flatMap((key) => (FIELDS.includes(key) ? [] : [`has an unknown field ${key}`])),
    ...(typeof id === 'string' && /^S\d{2,3}$/.test(id) && path.endsWith(`/${id}.json`)
      ? []
      : ['has not the id of its name']),
    ...(typeof topic === 'string' && /^[a-z-]+$/.test(topic) ? [] : ['has no topic']),
    ...LANGUAGES.flatMap((language) => sentenceFaults(language, isRecord(sentence) ? sentence[language] : undefined)),
    ...('default' in rule ? [] : ['does not say its default (null when it has none)']),
  ];
  return whats.map((what) => ({ path, what }));
}

function sentenceFaults(language: string, sentence: unknown): string[] {
  if (typeof sentence !== 'string' || sentence.trim() === '') return [`has no sentence in ${language}`];
  const isOne = /^[^.。]+(?:\.\d[^.。]*)*[.。]$/.test(sentence);
  const isChinese = /\p{Script=Han}/u.test(sentence);
  return [
    ...(isOne ? [] : [`does not say one sentence in ${language}`]),
    ...(isChinese === (language === 'zh-CN') ? [] : [`is in another language under ${language}`]),
  ];
}

/** Rule ids that strings of the file mention and `resources/rules/` does not hold. */
export function unknownRuleViolations(source: SourceText, known: ReadonlySet<string>): Violation[] {
  return stringsOf(source).flatMap(({ text, line }) =>
    ruleIdsIn(text)
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `${source.path}:${line}`, what: `rule ${id} is not in resources/rules` })),
  );
}

/** `S26` on its own: not part of a longer code such as `SKU-S260` or `LPN S26-1`. */
export function ruleIdsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w-])S\d{2,3}(?![\w-])/g)].map(([id]) => id).filter((id) => !NOT_RULES.has(id));
}
