import { useSyncExternalStore } from 'react';
import { hrefOf, onHashChange } from './use-hash-route.ts';

const SHOWN_CASE = /^#\/search\/([0-9a-f-]{36})$/;

/** The case an address shows: the case page lies behind the search, so that back leads to what was found. */
export function caseIdOf(hash: string): string | null {
  return SHOWN_CASE.exec(hash)?.[1] ?? null;
}

export function useShownCase(): string | null {
  return caseIdOf(useSyncExternalStore(onHashChange, () => window.location.hash));
}

/** Shows a case, as a link to it would. */
export function goToCase(caseId: string): void {
  window.location.hash = `${hrefOf('search')}/${caseId}`;
}
