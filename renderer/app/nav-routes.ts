import type { Role } from '../../shared/protocol/call.ts';
import type { Route } from './use-hash-route.ts';

/** Cases without a parcel are reached from open work, parcels that nobody knows from the bench. */
export type NavRoute = Exclude<Route, 'no-parcel' | 'unidentified'>;

export interface NavRoutes {
  readonly first: readonly NavRoute[];
  readonly more: readonly NavRoute[];
}

const EVERYBODY: readonly NavRoute[] = ['receiving', 'dock', 'open-work'];

/** The places somebody with these roles may go to: the everyday ones first, then what is needed now and then. */
export function navRoutes(roles: readonly Role[]): NavRoutes {
  const maySupervise = roles.includes('supervisor') || roles.includes('administrator');
  const mayAccount = maySupervise || roles.includes('finance');
  const others: NavRoute[] = [
    ...(maySupervise ? (['approvals'] as const) : []),
    ...(mayAccount ? (['claims'] as const) : []),
    ...(['search', 'delivery', 'settings'] as const),
  ];
  return { first: [...EVERYBODY, ...others.slice(0, 1)], more: others.slice(1) };
}

/** The entry under which a screen is found that has none of its own. */
export function navRouteOf(route: Route): NavRoute {
  return route === 'no-parcel' || route === 'unidentified' ? 'open-work' : route;
}
