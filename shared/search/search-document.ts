import { codeKey } from '../domain/code/code-key.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import { searchWords } from './search-words.ts';

export const SEARCH_CODE_KINDS = [
  'tracking',
  'rma',
  'order',
  'unit',
  'serial',
  'hold',
  'certificate',
  'sku',
  'case',
] as const;
export type SearchCodeKind = (typeof SEARCH_CODE_KINDS)[number];

/** A code under which a case is found, as it is compared and as it is shown. */
export interface SearchCode {
  readonly kind: SearchCodeKind;
  readonly key: string;
  readonly value: string;
}

/** Everything by which a case is found: a view of it like any other. */
export interface SearchDocument {
  readonly codes: readonly SearchCode[];
  /** Words of names and notes, separated by blanks. */
  readonly words: string;
}

/** What a case can be found by; null for one that is shown nowhere. Personal data is not in it (P1). */
export function searchDocumentOf({ caseId, state }: FoldedCase): SearchDocument | null {
  if (!state.opened) return null;
  const values: [SearchCodeKind, string | null][] = [
    ['case', caseId],
    ...state.parcels.map(({ trackingNumber }) => ['tracking', trackingNumber] as [SearchCodeKind, string | null]),
    ...state.siblings.map((number) => ['tracking', number] as [SearchCodeKind, string]),
    ...state.rmas.flatMap(({ rmaNumber, orderNumber }): [SearchCodeKind, string | null][] => [
      ['rma', rmaNumber],
      ['order', orderNumber],
    ]),
    ['order', state.orderNumber],
    ['hold', state.holdNumber],
    ...state.units.flatMap(({ lpn, serial }): [SearchCodeKind, string | null][] => [
      ['unit', lpn],
      ['serial', serial],
    ]),
    ...state.lines.flatMap(({ sku, gtin, soldSerials }): [SearchCodeKind, string | null][] => [
      ['sku', sku],
      ['sku', gtin],
      ...soldSerials.map((serial): [SearchCodeKind, string] => ['serial', serial]),
    ]),
    ...state.unexpected.flatMap(({ sku, gtin }): [SearchCodeKind, string | null][] => [
      ['sku', sku],
      ['sku', gtin],
    ]),
    ...state.certificates.map(({ number }): [SearchCodeKind, string] => ['certificate', number]),
    ['rma', state.slip?.rmaWritten ?? null],
    ['order', state.slip?.orderWritten ?? null],
  ];
  return { codes: distinct(values.flatMap(([kind, value]) => codeOf(kind, value))), words: wordsOf(state) };
}

function wordsOf(state: FoldedCase['state']): string {
  const texts = [
    ...state.lines.flatMap(({ name, nameZh, nameEs, sku, claimedReason }) => [
      name,
      nameZh,
      nameEs,
      sku,
      claimedReason,
    ]),
    ...state.unexpected.map(({ name }) => name),
    ...state.notes.map(({ text }) => text),
    ...state.valuables.map(({ description }) => description),
    ...state.evidence.map(({ title }) => title),
    ...[state.recallNote, state.outcomeNote, state.matter?.note, state.settled?.note, state.flag, state.shelf],
    ...state.parcels.map(({ carrier }) => carrier),
  ];
  return searchWords(texts.filter((text) => text !== null && text !== undefined).join('\n')).join(' ');
}

function codeOf(kind: SearchCodeKind, value: string | null): SearchCode[] {
  const key = value === null ? null : codeKey(value);
  return key === null || value === null ? [] : [{ kind, key, value }];
}

function distinct(codes: readonly SearchCode[]): SearchCode[] {
  const byName = new Map(codes.map((code) => [`${code.kind} ${code.key}`, code]));
  return [...byName.values()].sort((a, b) => (`${a.key} ${a.kind}` < `${b.key} ${b.kind}` ? -1 : 1));
}
