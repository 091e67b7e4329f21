import { expect, it } from 'vitest';
import { linesInOrder } from '../../../renderer/receiving/lines-in-order.ts';
import type { LineView } from '../../../shared/protocol/case-view.ts';
import { LINE } from './views.ts';

const PROPOSED: LineView['goods']['shortageProposed'] = { cause: 'too-few', outcome: 'refund-part', ruleId: 'S27' };

it('a line about which something is asked stands first, the others as they were', () => {
  const line = (name: string, isAsked: boolean): LineView => {
    const plain = { ...LINE, name };
    return { ...plain, goods: { ...plain.goods, shortageProposed: isAsked ? PROPOSED : null } };
  };
  const lines = [line('a', false), line('b', true), line('c', false), line('d', true)];
  expect(linesInOrder(lines).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
});
