import { codeKey } from '../../shared/domain/code/code-key.ts';
import { searchQuery } from '../../shared/search/search-words.ts';
import type { ReferenceHit, ReferenceIndex } from '../store/reference-index.ts';

/**
 * Finds announced returns that have not come and shipments that are not back, in the order in which cases are found
 * (`find-cases.ts`): a whole code before the beginning of one, before a part of one, before words.
 */
export function findAnnounced(text: string, limit: number, index: ReferenceIndex): readonly ReferenceHit[] {
  const found = new Map<string, ReferenceHit>();
  const key = codeKey(text);
  const query = searchQuery(text);
  const ways: (() => ReferenceHit[])[] = [
    ...(key === null
      ? []
      : [() => index.exact(key, limit), () => index.prefix(key, limit), () => index.part(key, limit)]),
    ...(query === null ? [] : [() => index.word(query, limit)]),
  ];
  for (const way of ways) {
    if (found.size >= limit) break;
    for (const hit of way()) {
      const name = `${hit.source} ${hit.ref}`;
      if (!found.has(name)) found.set(name, hit);
    }
  }
  return [...found.values()].slice(0, limit);
}
