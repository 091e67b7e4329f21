import { codeKey } from '../../shared/domain/code/code-key.ts';
import { searchQuery } from '../../shared/search/search-words.ts';
import type { SearchHit, SearchStore } from '../store/search-store.ts';

/**
 * Finds cases by whatever somebody has in hand: a whole code before the beginning of one, before a part of one, before
 * words. A case is named once, for the best of its reasons.
 */
export function findCases(text: string, limit: number, search: SearchStore): readonly SearchHit[] {
  const found = new Map<string, SearchHit>();
  const key = codeKey(text);
  const query = searchQuery(text);
  const ways: (() => SearchHit[])[] = [
    ...(key === null
      ? []
      : [() => search.exact(key, limit), () => search.prefix(key, limit), () => search.part(key, limit)]),
    ...(query === null ? [] : [() => search.word(query, limit)]),
  ];
  for (const way of ways) {
    if (found.size >= limit) break;
    for (const hit of way()) if (!found.has(hit.caseId)) found.set(hit.caseId, hit);
  }
  return [...found.values()].slice(0, limit);
}
