import { useSyncExternalStore } from 'react';

/** Where one can be once signed in. The address after `#` names it, so that back and reload work. */
export const ROUTES = [
  'receiving',
  'dock',
  'open-work',
  'no-parcel',
  'unidentified',
  'approvals',
  'search',
  'delivery',
  'claims',
  'settings',
] as const;
export type Route = (typeof ROUTES)[number];

/** Screens for people who stand: large type, large targets. */
export const STATION_ROUTES: readonly Route[] = ['receiving', 'dock'];

/** The address of a route, for links. */
export function hrefOf(route: Route): string {
  return `#/${route}`;
}

/** The route an address names, also with something of that route behind it; anything unknown is receiving. */
export function routeOf(hash: string): Route {
  return ROUTES.find((route) => hash === hrefOf(route) || hash.startsWith(`${hrefOf(route)}/`)) ?? 'receiving';
}

export function useHashRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => window.location.hash));
}

/** Shows a route, as a link to it would. */
export function goTo(route: Route): void {
  if (window.location.hash !== hrefOf(route)) window.location.hash = hrefOf(route);
}

export function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
