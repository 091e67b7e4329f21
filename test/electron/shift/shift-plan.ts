import { type Draw, drawFrom, s10 } from '../../support/demo-numbers.ts';
import { shuffled } from '../../support/property-seed.ts';
import { cartItems, type ShiftItem, SHIFT_ITEMS, THREE_CARTONS } from './shift-items.ts';

/** What a parcel of the shift turns out to be. The shares are those of a real bench: 70 of 400 are awkward. */
export type ArrivalKind =
  | 'clean'
  | 'short'
  | 'damaged'
  | 'wrong-item'
  | 'unidentified'
  | 'unidentified-then-named'
  | 'refused-sealed'
  | 'refused-opened'
  | 'first-of-two'
  | 'second-of-two'
  | 'first-of-two-alone'
  | 'two-returns'
  | 'two-of-three-cartons'
  | 'third-carton'
  | 'two-of-three-cartons-alone'
  | 'recalled'
  | 'empty';

export interface ShiftLine {
  readonly item: ShiftItem;
  readonly quantity: number;
}

export interface Arrival {
  readonly kind: ArrivalKind;
  readonly trackingNumber: string;
  /** Returns that announce it; empty for what nobody announced. */
  readonly rmaNumbers: readonly string[];
  readonly lines: readonly ShiftLine[];
  /** Further parcels in which the same return is said to travel. */
  readonly siblings: readonly string[];
  /** Scanned once more, later in the shift. */
  readonly isScannedAgain: boolean;
}

export interface ShiftPlan {
  /** In the order in which they come. */
  readonly arrivals: readonly Arrival[];
  readonly catalogueCsv: string;
  readonly returnsCsv: string;
  readonly shipmentsCsv: string;
  /** Comes late in the shift and names some of the parcels that nobody knew. */
  readonly lateReturnsCsv: string;
}

/** How many of each kind; a pair counts twice. They add up to 400. */
const SHARES: readonly (readonly [ArrivalKind, number])[] = [
  ['clean', 330],
  ['short', 12],
  ['damaged', 9],
  ['wrong-item', 3],
  ['unidentified', 5],
  ['unidentified-then-named', 4],
  ['refused-sealed', 8],
  ['refused-opened', 3],
  ['first-of-two', 5],
  ['first-of-two-alone', 2],
  ['two-returns', 4],
  ['two-of-three-cartons', 2],
  ['two-of-three-cartons-alone', 1],
  ['recalled', 3],
  ['empty', 2],
];

/** What follows of its own: the second parcel of a pair comes some time after the first. */
const FOLLOWERS: Partial<Record<ArrivalKind, ArrivalKind>> = {
  'first-of-two': 'second-of-two',
  'two-of-three-cartons': 'third-carton',
};

/** A second parcel is announced with the first. */
const isFollower = (kind: ArrivalKind): boolean => Object.values(FOLLOWERS).includes(kind);

/** Returns of which another parcel is announced that never comes. */
const ALONE: readonly ArrivalKind[] = ['first-of-two-alone', 'two-of-three-cartons-alone'];

interface Planned extends Arrival {
  readonly follower?: Arrival;
}

/** A shift of 400 parcels, the same for the same seed. */
export function planShift(seed: number): ShiftPlan {
  const draw = drawFrom(seed);
  const planned = SHARES.flatMap(([kind, count]) => Array.from({ length: count }, () => plannedOf(kind, draw)));
  const arrivals = inOrder(shuffled(planned, seed), draw);
  return {
    arrivals,
    catalogueCsv: catalogueCsv(),
    returnsCsv: returnsCsv(arrivals.filter(({ kind }) => kind !== 'unidentified-then-named' && !isFollower(kind))),
    shipmentsCsv: shipmentsCsv(arrivals.filter(({ kind }) => kind.startsWith('refused'))),
    lateReturnsCsv: returnsCsv(arrivals.filter(({ kind }) => kind === 'unidentified-then-named')),
  };
}

function plannedOf(kind: ArrivalKind, draw: Draw): Planned {
  const trackingNumber = s10(draw, 'RR', 'ES');
  const isAnnounced = kind !== 'unidentified' && !kind.startsWith('refused');
  const rmaNumbers = isAnnounced ? rmasOf(kind, draw) : [];
  const lines = kind.includes('carton') ? [{ item: THREE_CARTONS, quantity: 1 }] : cartItems(kind, draw);
  const followerKind = FOLLOWERS[kind];
  const siblings = followerKind || ALONE.includes(kind) ? [s10(draw, 'RR', 'ES')] : [];
  const isScannedAgain = siblings.length === 0 && draw(20) === 0;
  const arrival = { kind, trackingNumber, rmaNumbers, lines, siblings, isScannedAgain };
  const [second] = siblings;
  if (!followerKind || second === undefined) return arrival;
  return { ...arrival, follower: { ...arrival, kind: followerKind, trackingNumber: second, siblings: [] } };
}

function rmasOf(kind: ArrivalKind, draw: Draw): string[] {
  const one = `RMA-${10_000_000 + draw(90_000_000)}`;
  return kind === 'two-returns' ? [one, `RMA-${10_000_000 + draw(90_000_000)}`] : [one];
}

/** A follower comes somewhere after its first. */
function inOrder(planned: readonly Planned[], draw: Draw): Arrival[] {
  const places = planned.flatMap(({ follower, ...arrival }, at) => [
    { arrival, at },
    ...(follower ? [{ arrival: follower, at: at + 1 + draw(planned.length - at) + 0.5 }] : []),
  ]);
  return places.toSorted((a, b) => a.at - b.at).map(({ arrival }) => arrival);
}

function catalogueCsv(): string {
  const rows = [...SHIFT_ITEMS, THREE_CARTONS].map(({ sku, name, grams, cartons }) =>
    [sku, name, grams, '19.90', 'EUR', cartons].join(),
  );
  return ['SKU,Name,Weight g,Price,Currency,Cartons per unit', ...rows, ''].join('\n');
}

/** Of several parcels of one return each has rows of its own. */
function returnsCsv(arrivals: readonly Arrival[]): string {
  const rows = arrivals.flatMap(({ kind, trackingNumber, siblings, rmaNumbers, lines }) => {
    const returnClass = kind === 'recalled' ? 'recalled' : 'customer-return';
    const note = kind === 'recalled' ? 'Check the lot number' : '';
    return rmaNumbers.flatMap((rma, at) =>
      lines
        .filter((_line, index) => rmaNumbers.length === 1 || index % rmaNumbers.length === at)
        .flatMap(({ item, quantity }) =>
          [trackingNumber, ...siblings].map((parcel) =>
            [rma, `ORD-${rma.slice(4)}`, parcel, returnClass, item.sku, quantity, '19.90', 'EUR', note].join(),
          ),
        ),
    );
  });
  const header = 'RMA,Order,Tracking number,Return class,SKU,Quantity,Refund amount,Currency,Note';
  return [header, ...rows, ''].join('\n');
}

function shipmentsCsv(arrivals: readonly Arrival[]): string {
  const rows = arrivals.flatMap(({ trackingNumber, lines }) =>
    lines.map(({ item, quantity }) =>
      [trackingNumber, `ORD-${trackingNumber.slice(2, 10)}`, 'Correos', item.sku, quantity, grossGrams(lines)].join(),
    ),
  );
  return ['Tracking number,Order,Carrier,SKU,Quantity,Shipped weight g', ...rows, ''].join('\n');
}

/** Carton, filling and tape weigh what the default policy expects of them. */
const PACKAGING_GRAMS = 95;

/** What a parcel with everything in it weighs, in grams. */
export function grossGrams(lines: readonly ShiftLine[]): number {
  return lines.reduce((sum, { item, quantity }) => sum + item.grams * quantity, PACKAGING_GRAMS);
}
