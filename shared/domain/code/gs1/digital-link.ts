import { GS1_RULES, type Gs1Rule } from './dictionary.ts';
import { type Gs1Element, isAllowed } from './element-string.ts';

/**
 * Reads a GS1 Digital Link of any host and path: a key, its qualifiers in the dictionary's order, attributes in the
 * query. Null for any other address. The address is a text and is never opened. Source: devices.md 4.4.
 */
export function parseDigitalLink(address: string): readonly Gs1Element[] | null {
  const parts = /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(address);
  const segments = (parts?.[1] ?? '').split('/').slice(1).map(decoded);
  // The key is the last one that fits: a path in front of it may hold anything.
  for (let start = segments.length - 2; start >= 0; start -= 1) {
    const path = pathElements(segments.slice(start));
    const query = path === null ? null : queryElements(parts?.[2] ?? '');
    if (path !== null && query !== null) return [...path, ...query];
  }
  return null;
}

function pathElements(segments: readonly (string | null)[]): Gs1Element[] | null {
  if (segments.length % 2 !== 0) return null;
  const elements = segments.flatMap((ai, index) => (index % 2 === 0 ? [element(ai, segments[index + 1] ?? null)] : []));
  const [key, ...qualifiers] = elements.filter((one) => one !== null);
  const orders = GS1_RULES.get(key?.ai ?? '')?.linkQualifiers ?? null;
  if (key === undefined || elements.includes(null) || orders === null) return null;
  const isInOrder = qualifiers.length === 0 || orders.some((order) => followsOrder(qualifiers, order));
  return isInOrder ? [key, ...qualifiers] : null;
}

function followsOrder(qualifiers: readonly Gs1Element[], order: readonly string[]): boolean {
  const places = qualifiers.map(({ ai }) => order.indexOf(ai));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** Attributes that are no identifiers belong to somebody else and are passed over. */
function queryElements(query: string): Gs1Element[] | null {
  const elements: Gs1Element[] = [];
  for (const pair of query.split(/[&;]/)) {
    const [name = '', value = ''] = pair.split('=').map(decoded);
    const rule = name === null ? undefined : GS1_RULES.get(name);
    if (rule?.isLinkAttribute !== true) continue;
    const read = element(rule.ai, value);
    if (read === null) return null;
    elements.push(read);
  }
  return elements;
}

function element(ai: string | null, written: string | null): Gs1Element | null {
  const rule = GS1_RULES.get(ai ?? '');
  if (rule === undefined || written === null) return null;
  const value = padded(written, rule);
  return isAllowed(value, rule) ? { ai: rule.ai, value } : null;
}

/** A shorter GTIN stands for one of 14 digits. */
function padded(value: string, { ai }: Gs1Rule): string {
  return ai === '01' && /^(?:\d{8}|\d{12}|\d{13})$/.test(value) ? value.padStart(14, '0') : value;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no character.
    return null;
  }
}
