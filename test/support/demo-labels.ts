import { inStoreGtin, s10, type Draw } from './demo-numbers.ts';
import { DEMO_PRODUCTS, OTHER_PRODUCTS } from './demo-products.ts';
import { productOf, type DemoReturn } from './demo-returns.ts';

/** A parcel the demo's side panel offers: what its label says, what is really inside, what the scale will show. */
export interface DemoLabel {
  /** What the parcel shows; the panel's words hang on it. */
  readonly what:
    | ('clean' | 'damaged' | 'several' | 'light' | 'wrong-item' | 'refused' | 'bounced' | 'repeat' | 'unknown')
    | ('own-parcel' | 'first-parcel' | 'second-parcel' | 'two-returns' | 'cartons' | 'third-carton')
    | ('recalled' | 'empty');
  /** Null for the parcel nobody announced. */
  readonly rmaNumber: string | null;
  readonly trackingNumber: string;
  /** GTIN-13 as printed on the units that are really in the parcel. */
  readonly gtins: readonly string[];
  /** Units and about 95 g of packaging, in whole grams as the bench scale shows it. */
  readonly grossMg: number;
}

/** Parcels in the order a newcomer meets them. `inside` differs from what was announced where the parcel shows that. */
const PARCELS: readonly {
  readonly rma: number;
  readonly what: DemoLabel['what'];
  readonly inside?: readonly string[];
}[] = [
  { rma: 1, what: 'clean' },
  { rma: 2, what: 'damaged' },
  { rma: 3, what: 'clean' },
  { rma: 4, what: 'several' },
  { rma: 5, what: 'light', inside: ['CL-JEANS-32'] },
  { rma: 6, what: 'wrong-item', inside: ['HH-CANDLE'] },
  { rma: 7, what: 'clean' },
  { rma: 8, what: 'damaged' },
  { rma: 9, what: 'refused' },
  { rma: 10, what: 'bounced' },
  { rma: 1, what: 'repeat' },
];

export function demoLabels(returns: readonly DemoReturn[], draw: Draw): DemoLabel[] {
  const packagingOf = new Map(returns.map(({ rmaNumber }) => [rmaNumber, packaging(draw)]));
  const announced = PARCELS.map(({ rma, what, inside }) => {
    const expected = returns[rma - 1];
    if (expected === undefined) throw new RangeError(`no return ${rma}`);
    const { rmaNumber, trackingNumber } = expected;
    const skus = inside ?? expected.lines.flatMap(({ product: [sku], quantity }) => Array<string>(quantity).fill(sku));
    return { what, rmaNumber, trackingNumber, ...weighedParcel(skus, packagingOf.get(rmaNumber) ?? 0) };
  });
  const stray = { what: 'unknown' as const, rmaNumber: null, trackingNumber: s10(draw, 'RR', 'ES') };
  return [...announced, { ...stray, ...weighedParcel(['HH-KETTLE'], packaging(draw)) }];
}

/** 95 g give or take 10 g: a box, paper, tape. */
const packaging = (draw: Draw): number => 85 + draw(21);

/** What a parcel with these in it shows on the bench scale. */
export function weighedParcel(skus: readonly string[], packagingGrams: number): { gtins: string[]; grossMg: number } {
  const grams = skus.reduce((sum, sku) => sum + productOf(sku)[5], packagingGrams);
  return { gtins: skus.map(gtinOf), grossMg: Math.round(grams) * 1_000 };
}

/** The GTIN-13 printed on a product. */
export function gtinOf(sku: string): string {
  return inStoreGtin([...DEMO_PRODUCTS, ...OTHER_PRODUCTS].indexOf(productOf(sku)));
}
