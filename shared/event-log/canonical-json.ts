/**
 * The one text of a value: RFC 8785 (JSON Canonicalization Scheme), so that a hash over the text is a hash over the
 * meaning. Keys are sorted by UTF-16 code units, there is no white space, `undefined` members are left out.
 * A lone surrogate is written as its escape, where the RFC asks for an error: what a scanner sent is never lost.
 * @throws TypeError for what has no JSON: NaN, infinities, functions, bigint, undefined inside a list.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`A ${typeof value} like this has no JSON text: send an integer, a text or null`);
}

/** One pass that adds to a text: every event that is written, and every one that is compared, goes through here. */
function canonicalObject(value: object): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}
