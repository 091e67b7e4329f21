import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { SourceText, Violation } from './source-tree.ts';
import { literalText, syntaxOf } from './syntax.ts';

export const LOCALES = ['en', 'zh-CN', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** One area's texts in one language: `shared/i18n/messages/<area>/<locale>.json`, ids prefixed by the area. */
export interface Fragment {
  readonly path: string;
  readonly area: string;
  readonly locale: Locale;
  readonly texts: Readonly<Record<string, string>>;
}

const PLACE = /^shared\/i18n\/messages\/([a-z][a-z0-9-]*)\/(en|zh-CN|es)\.json$/;

/** Reads a fragment, or says why the file is none: it stands elsewhere, is not flat, or holds something but text. */
export function fragmentOf({ path, text }: SourceText): Fragment | Violation {
  const [, area, language] = PLACE.exec(path) ?? [];
  const locale = LOCALES.find((known) => known === language);
  if (area === undefined || locale === undefined) return { path, what: 'is not <area>/<locale>.json' };
  const content: unknown = JSON.parse(text);
  const entries = typeof content === 'object' && content !== null ? Object.entries(content) : [];
  const texts: Record<string, string> = {};
  for (const [id, value] of entries) {
    if (typeof value !== 'string') return { path, what: `${id} is not a text` };
    texts[id] = value;
  }
  return { path, area, locale, texts };
}

/** Ids outside their area, empty texts, texts that ICU cannot read. */
export function fragmentViolations({ path, area, texts }: Fragment): Violation[] {
  return Object.entries(texts).flatMap(([id, text]) => {
    const faults = [
      ...(id.startsWith(`${area}.`) ? [] : [`${id} does not start with ${area}.`]),
      ...(text.trim() === '' ? [`${id} is empty`] : []),
      ...(argumentsOf(text) === undefined ? [`${id} is not ICU MessageFormat`] : []),
    ];
    return faults.map((what) => ({ path, what }));
  });
}

/** `name:kind` of every argument, sorted and once each; undefined when the text does not parse. */
export function argumentsOf(text: string): string[] | undefined {
  try {
    return [...new Set(argumentsIn(parse(text)))].sort();
  } catch {
    return undefined;
  }
}

/** A number may stand plain in one language and be counted in another: Chinese has one form where English has two. */
const KIND_OF = {
  [TYPE.argument]: 'value',
  [TYPE.number]: 'value',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
} as const;

function argumentsIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsIn(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const branches = Object.values(element.options).flatMap(({ value }) => argumentsIn(value));
      const kind = element.type === TYPE.select ? Object.keys(element.options).sort().join('|') : 'value';
      return [`${element.value}:${kind}`, ...branches];
    }
    return [`${element.value}:${KIND_OF[element.type]}`];
  });
}

/** Ids and arguments that the three languages of one area do not share. */
export function agreementViolations(fragments: readonly Fragment[]): Violation[] {
  const areas = new Set(fragments.map(({ area }) => area));
  return [...areas].flatMap((area) => {
    const ofArea = fragments.filter((fragment) => fragment.area === area);
    const missing = LOCALES.filter((locale) => !ofArea.some((fragment) => fragment.locale === locale));
    const [english] = ofArea.filter(({ locale }) => locale === 'en');
    if (missing.length > 0 || english === undefined) return [{ path: area, what: `has no ${missing.join(', ')}` }];
    return ofArea.flatMap((fragment) => differences(english, fragment));
  });
}

function differences(english: Fragment, other: Fragment): Violation[] {
  const ids = new Set([...Object.keys(english.texts), ...Object.keys(other.texts)]);
  return [...ids].flatMap((id) => {
    const [ours, theirs] = [english.texts[id], other.texts[id]];
    if (ours === undefined) return [{ path: other.path, what: `${id} is not in English` }];
    if (theirs === undefined) return [{ path: other.path, what: `${id} is missing` }];
    const [expected, found] = [argumentsOf(ours)?.join(), argumentsOf(theirs)?.join()];
    return expected === found ? [] : [{ path: other.path, what: `${id} has arguments ${found}, not ${expected}` }];
  });
}

/** Names that stay as they are in every language. */
const SAME_EVERYWHERE = /^(?:Returns Bench|English|Español|Standard Webhooks)$/;

/** Our name, and what is typed into a terminal, stay as they are inside any sentence. */
const NAMES_AND_COMMANDS = /Returns Bench|npm (?:run )?[a-z:]+/g;

/**
 * English left over in a translation. In Chinese: three Latin words in a row, or a text with no Chinese character
 * that holds an ordinary lower-case word. In Spanish: a text of three words or more that equals the English one.
 */
export function leftoverViolations(english: Fragment, other: Fragment): Violation[] {
  return Object.entries(other.texts).flatMap(([id, text]) => {
    const shown = shownText(text);
    if (SAME_EVERYWHERE.test(shown.trim())) return [];
    const isLeftOver = other.locale === 'zh-CN' ? isEnglish(shown) : isCopied(english.texts[id], text);
    return isLeftOver ? [{ path: other.path, what: `${id} is English: ${text}` }] : [];
  });
}

function isEnglish(shown: string): boolean {
  if (/[A-Za-z]+(?:[ ,]+[A-Za-z]+){2,}/.test(shown.replace(NAMES_AND_COMMANDS, ''))) return true;
  return !/\p{Script=Han}/u.test(shown) && /\b[A-Za-z]?[a-z]{3,}\b/.test(shown);
}

function isCopied(english: string | undefined, text: string): boolean {
  return english === text && /[A-Za-z]+(?:[ ,]+[A-Za-z]+){2,}/.test(shownText(text));
}

/** What a reader sees of a text: its literal parts, with arguments and tags taken out. */
function shownText(text: string): string {
  const literals = (elements: readonly MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type === TYPE.tag) return literals(element.children);
        if (element.type === TYPE.plural || element.type === TYPE.select) {
          return Object.values(element.options)
            .map(({ value }) => literals(value))
            .join(' · ');
        }
        return '·';
      })
      .join('');
  try {
    return literals(parse(text));
  } catch {
    return text;
  }
}

/** Message ids as code writes them: whole, or as the fixed beginning of a template. */
export interface IdUses {
  readonly whole: readonly { readonly id: string; readonly path: string }[];
  readonly prefixes: readonly { readonly id: string; readonly path: string }[];
}

/** Every string of the files that starts like an id of one of the areas. */
export function idUsesIn(files: readonly SourceText[], areas: readonly string[]): IdUses {
  const looksLikeId = (text: string): boolean =>
    /^[a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.?$/.test(text) && areas.some((area) => text.startsWith(`${area}.`));
  const found = files.flatMap((file) => stringsWithHoles(file).filter(({ id }) => looksLikeId(id)));
  return { whole: found.filter(({ isWhole }) => isWhole), prefixes: found.filter(({ isWhole }) => !isWhole) };
}

interface IdText {
  readonly id: string;
  readonly path: string;
  readonly isWhole: boolean;
}

function stringsWithHoles(file: SourceText): IdText[] {
  const { nodes, lineOf } = syntaxOf(file);
  return nodes.flatMap((node): IdText[] => {
    const path = `${file.path}:${lineOf(node.start)}`;
    const whole = literalText(node);
    if (whole !== undefined) return [{ id: whole, path, isWhole: true }];
    if (node.type !== 'TemplateLiteral') return [];
    return [{ id: node.quasis[0]?.value.raw ?? '', path, isWhole: false }];
  });
}
