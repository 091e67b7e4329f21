import { DICTIONARY_ROWS } from './dictionary-rows.ts';

/** One part of an element's value. */
export interface Gs1Component {
  /** N digits, X the 82 characters of GS1, Y the 39, Z base64url. */
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly isOptional: boolean;
  readonly linters: readonly string[];
}

/** What the official dictionary says of one application identifier. */
export interface Gs1Rule {
  readonly ai: string;
  /** No separator stands behind it. */
  readonly isPredefined: boolean;
  readonly isLinkAttribute: boolean;
  readonly components: readonly Gs1Component[];
  /** Each list wants one of its groups; a group is there when all its identifiers are. */
  readonly wants: readonly (readonly string[])[];
  readonly excludes: readonly string[];
  /** Qualifiers of a Digital Link in their order, one list per alternative; null for what is no key. */
  readonly linkQualifiers: readonly (readonly string[])[] | null;
}

const COMPONENT = /^(\[?)([NXYZ])(\.\.)?(\d+)\]?((?:,[a-z0-9]+)*)$/;

/** Every application identifier by itself, ranges spread out. */
export const GS1_RULES: ReadonlyMap<string, Gs1Rule> = new Map(
  DICTIONARY_ROWS.trim()
    .split('\n')
    .flatMap(rulesOfRow)
    .map((rule) => [rule.ai, rule]),
);

function rulesOfRow(row: string): Gs1Rule[] {
  const [range = '', ...words] = (row.split(' # ')[0] ?? '').trim().split(' ');
  const [flags, rest] = /^[*?]+$/.test(words[0] ?? '') ? [words[0] ?? '', words.slice(1)] : ['', words];
  const components = rest.flatMap(componentOf);
  const of = (name: string): string[] =>
    rest.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1));
  const rule = {
    isPredefined: flags.includes('*'),
    isLinkAttribute: flags.includes('?'),
    components,
    wants: of('req').map((list) => list.split(',')),
    excludes: of('ex').flatMap((list) => list.split(',')),
    linkQualifiers: qualifiersOf(rest),
  };
  return spread(range).map((ai) => ({ ai, ...rule }));
}

function componentOf(word: string): Gs1Component[] {
  const match = COMPONENT.exec(word);
  if (match === null) return [];
  const [, open, type = '', upTo, length, linters = ''] = match;
  const max = Number(length);
  return [{ type, min: upTo ? 1 : max, max, isOptional: open === '[', linters: linters.split(',').slice(1) }];
}

function qualifiersOf(words: readonly string[]): string[][] | null {
  const key = words.find((word) => /^dlpkey(?:=|$)/.test(word));
  if (key === undefined) return null;
  const lists = key.split('=')[1];
  return lists === undefined ? [] : lists.split('|').map((list) => list.split(','));
}

function spread(range: string): string[] {
  const [from = '', to = from] = range.split('-');
  const count = Number(to) - Number(from) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(from) + index).padStart(from.length, '0'));
}
