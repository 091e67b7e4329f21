import { useSyncExternalStore } from 'react';
import { hrefOf, onHashChange } from './use-hash-route.ts';

const SHOWN_CASE = /^#\/(?:search|no-parcel)\/([0-9a-f-]{36})$/;

/**
 * The case an address shows: the case page lies behind the search, so that back leads to what was found, and a case
 * without a parcel behind the list of those.
 */
export function caseIdOf(hash: string): string | null {
  return SHOWN_CASE.exec(hash)?.[1] ?? null;
}

export function useShownCase(): string | null {
  return caseIdOf(useSyncExternalStore(onHashChange, () => window.location.hash));
}

/** Shows a case without a parcel, as a link to it would. */
export function goToMatter(caseId: string): void {
  window.location.hash = `${hrefOf('no-parcel')}/${caseId}`;
}

/** Shows a case, as a link to it would. */
export function goToCase(caseId: string): void {
  window.location.hash = `${hrefOf('search')}/${caseId}`;
}

const SHOWN_ANNOUNCED = /^#\/search\/(return|shipment)\/([^/]{1,200})$/;

/** The announced return or shipment an address shows. */
export function announcedIn(hash: string): { readonly source: 'return' | 'shipment'; readonly ref: string } | null {
  const [, source, ref] = SHOWN_ANNOUNCED.exec(hash) ?? [];
  if (ref === undefined) return null;
  return { source: source === 'shipment' ? 'shipment' : 'return', ref: decodeURIComponent(ref) };
}

export function useShownAnnounced(): ReturnType<typeof announcedIn> {
  return announcedIn(useSyncExternalStore(onHashChange, () => window.location.hash));
}

/** Shows an announced return or a shipment, as a link to it would. */
export function goToAnnounced({ source, ref }: NonNullable<ReturnType<typeof announcedIn>>): void {
  window.location.hash = `${hrefOf('search')}/${source}/${encodeURIComponent(ref)}`;
}
