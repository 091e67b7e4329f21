import { describe, expect, it } from 'vitest';
import { rightsOf } from '../../../shared/person/effective-roles.ts';
import type { Role } from '../../../shared/protocol/call.ts';

const BENCH: readonly Role[] = ['operator', 'inspector'];

describe('the rights of a sign-in', () => {
  it.each<{ own: Role[]; badgeOnly: readonly Role[]; roles: Role[]; afterPin: Role[] }>([
    { own: ['operator'], badgeOnly: BENCH, roles: ['operator'], afterPin: [] },
    { own: ['operator', 'inspector'], badgeOnly: BENCH, roles: ['operator', 'inspector'], afterPin: [] },
    { own: ['supervisor'], badgeOnly: BENCH, roles: ['operator'], afterPin: ['supervisor'] },
    { own: ['administrator'], badgeOnly: BENCH, roles: ['operator'], afterPin: ['administrator'] },
    { own: ['inspector', 'supervisor'], badgeOnly: BENCH, roles: ['inspector'], afterPin: ['supervisor'] },
    // Money is not bench work: a finance badge alone reads and does nothing.
    { own: ['finance'], badgeOnly: BENCH, roles: [], afterPin: ['finance'] },
    { own: ['inspector'], badgeOnly: ['operator'], roles: [], afterPin: ['inspector'] },
    { own: ['operator', 'supervisor'], badgeOnly: [], roles: [], afterPin: ['operator', 'supervisor'] },
  ])('by badge, $own where $badgeOnly may: $roles, after the PIN $afterPin', ({ own, badgeOnly, roles, afterPin }) => {
    expect(rightsOf(own, 'badge', badgeOnly)).toEqual({ roles, afterPin });
    expect(rightsOf(own, 'pin', badgeOnly)).toEqual({ roles: own, afterPin: [] });
  });
});
