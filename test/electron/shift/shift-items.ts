import type { Draw } from '../../support/demo-numbers.ts';
import type { ArrivalKind, ShiftLine } from './shift-plan.ts';

export interface ShiftItem {
  readonly sku: string;
  readonly name: string;
  readonly grams: number;
  readonly cartons: number;
}

/** What the shop of the simulated shift sells: far enough apart in weight that one missing piece shows. */
export const SHIFT_ITEMS: readonly ShiftItem[] = Array.from({ length: 24 }, (_, at) => ({
  sku: `ITEM-${String(at + 1).padStart(2, '0')}`,
  name: `Item ${at + 1}`,
  grams: 240 + at * 57,
  cartons: 1,
}));

/** A piece of furniture that travels in three cartons. */
export const THREE_CARTONS: ShiftItem = { sku: 'WARDROBE', name: 'Wardrobe', grams: 42_000, cartons: 3 };

/** Something else than was announced. */
export const WRONG_ITEM = 'ITEM-24';

/** One to three different things, the first of them at least twice where something is to be missing. */
export function cartItems(kind: ArrivalKind, draw: Draw): ShiftLine[] {
  const isSpread = kind === 'two-returns' || kind.startsWith('first-of-two');
  const count = isSpread ? 2 : 1 + draw(3);
  const first = draw(20);
  return Array.from({ length: count }, (_, at) => {
    const item = SHIFT_ITEMS[(first + at) % 23];
    if (!item) throw new Error('the shop sells 24 things');
    return { item, quantity: kind === 'short' ? 2 : 1 };
  });
}
