import { describe, expect, it } from 'vitest';
import { navRouteOf, navRoutes } from '../../../renderer/app/nav-routes.ts';
import type { Role } from '../../../shared/protocol/call.ts';

const EVERYBODY = ['receiving', 'dock', 'open-work'];

describe('the places of the bar', () => {
  it.each<[readonly Role[], string, readonly string[]]>([
    [['operator'], 'search', ['delivery', 'settings']],
    [['finance'], 'claims', ['search', 'delivery', 'settings']],
    [['supervisor', 'inspector'], 'approvals', ['claims', 'search', 'delivery', 'settings']],
  ])('for %s: four at once, the others behind "More"', (roles, fourth, more) => {
    expect(navRoutes(roles)).toEqual({ first: [...EVERYBODY, fourth], more });
  });

  it('puts the screens without an entry of their own under open work', () => {
    expect(navRouteOf('unidentified')).toBe('open-work');
    expect(navRouteOf('claims')).toBe('claims');
  });
});
