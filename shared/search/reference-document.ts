import { codeKey } from '../domain/code/code-key.ts';
import type { CatalogueItem } from '../domain/reference/catalogue-item.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../domain/reference/expected-return.ts';
import type { OutboundShipment } from '../domain/reference/outbound-shipment.ts';
import type { SearchCode, SearchCodeKind, SearchDocument } from './search-document.ts';
import { searchWords } from './search-words.ts';

/** What was said before anything came: a return the shop announced, or a parcel it sent out. */
export const REFERENCE_SOURCES = ['return', 'shipment'] as const;
export type ReferenceSource = (typeof REFERENCE_SOURCES)[number];

/** What an announced return can be found by. Personal data is not in it (P1). */
export function announcedDocumentOf(expected: ExpectedReturn): SearchDocument {
  const { rmaNumber, orderNumber, lines, carrier, note } = expected;
  const values: [SearchCodeKind, string | null][] = [
    ['rma', rmaNumber],
    ['order', orderNumber],
    ...trackingNumbersOf(expected).map((number): [SearchCodeKind, string] => ['tracking', number]),
    ...lines.map(({ sku }): [SearchCodeKind, string] => ['sku', sku]),
  ];
  return documentOf(values, [carrier, note ?? null, ...lines.map(({ reason }) => reason)]);
}

/** What a parcel that was sent out can be found by. */
export function shipmentDocumentOf({ trackingNumber, orderNumber, carrier, lines }: OutboundShipment): SearchDocument {
  const values: [SearchCodeKind, string | null][] = [
    ['tracking', trackingNumber],
    ['order', orderNumber],
    ...lines.flatMap(({ sku, serials }): [SearchCodeKind, string][] => [
      ['sku', sku],
      ...serials.map((serial): [SearchCodeKind, string] => ['serial', serial]),
    ]),
  ];
  return documentOf(values, [carrier]);
}

/** The words of an item's names, separated by blanks. */
export function itemWordsOf({ name, nameZh, nameEs }: Pick<CatalogueItem, 'name' | 'nameZh' | 'nameEs'>): string {
  return wordsOf([name, nameZh ?? null, nameEs ?? null]);
}

function documentOf(
  values: readonly (readonly [SearchCodeKind, string | null])[],
  texts: readonly (string | null)[],
): SearchDocument {
  return { codes: values.flatMap(([kind, value]) => codeOf(kind, value)), words: wordsOf(texts) };
}

function codeOf(kind: SearchCodeKind, value: string | null): SearchCode[] {
  const key = value === null ? null : codeKey(value);
  return key === null || value === null ? [] : [{ kind, key, value }];
}

const wordsOf = (texts: readonly (string | null)[]): string =>
  searchWords(texts.filter((text) => text !== null).join('\n')).join(' ');
