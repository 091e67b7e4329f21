import { demoTracking, s10, ups, type DemoTracking, type Draw } from './demo-numbers.ts';
import { DEMO_PRODUCTS, type DemoProduct, OTHER_PRODUCTS } from './demo-products.ts';

export interface DemoReturn extends DemoTracking {
  readonly rmaNumber: string;
  readonly orderNumber: string;
  readonly returnClass: 'customer-return' | 'refused' | 'bounced';
  readonly lines: readonly { readonly product: DemoProduct; readonly quantity: number; readonly reason: string }[];
}

/** The returns the side panel's parcels lead through: chosen by hand, so that each shows one thing. */
const CHOSEN = [
  { skus: ['HH-MUG-RED'], reason: 'Changed my mind', carrier: 'Correos' },
  { skus: ['HH-LAMP-GLS'], reason: 'Arrived broken', carrier: 'UPS' },
  { skus: ['CL-TEE-M'], reason: 'Too small', carrier: 'UPS' },
  { skus: ['OD-BOTTLE-1', 'OD-CUP-TI', 'OD-STOVE'], reason: 'Trip cancelled', carrier: 'Correos' },
  { skus: ['CL-JEANS-32', 'CL-FLEECE-L'], reason: 'Too large', carrier: 'China Post' },
  { skus: ['HH-MUG-BLU'], reason: 'Wrong colour', carrier: 'Correos' },
  { skus: ['CL-RAIN-M'], reason: 'Too small', carrier: '顺丰' },
  { skus: ['OD-CHAIR'], reason: 'Leg is bent', carrier: '京东' },
  { skus: ['OD-PACK-30'], reason: '', carrier: 'UPS', returnClass: 'refused' },
  { skus: ['HH-RUG-160'], reason: '', carrier: 'Correos', returnClass: 'bounced' },
] as const;

const REASONS = ['Changed my mind', 'Too small', 'Too large', 'Not as described', 'Arrived damaged', 'Wrong item sent'];
const RETURNS = 100;
/** RMAs with two or three lines beside the two chosen ones: every seventh, thirteen of them. */
const hasSeveralLines = (index: number): boolean => index % 7 === 3 && index < 95;

/** A hundred expected returns, RMA-20001 to RMA-20100. */
export function demoReturns(draw: Draw): DemoReturn[] {
  return Array.from({ length: RETURNS }, (_, index) => {
    const numbers = { rmaNumber: `RMA-${20_001 + index}`, orderNumber: `ORD-${50_001 + index * 3}` };
    const chosen = CHOSEN[index];
    return { ...numbers, ...(chosen === undefined ? drawnReturn(draw, index) : chosenReturn(draw, chosen)) };
  });
}

type Contents = Omit<DemoReturn, 'rmaNumber' | 'orderNumber'>;

function chosenReturn(draw: Draw, chosen: (typeof CHOSEN)[number]): Contents {
  return {
    trackingNumber: trackingOf(draw, chosen.carrier),
    carrier: chosen.carrier,
    returnClass: 'returnClass' in chosen ? chosen.returnClass : 'customer-return',
    lines: chosen.skus.map((sku) => ({ product: productOf(sku), quantity: 1, reason: chosen.reason })),
  };
}

function trackingOf(draw: Draw, carrier: string): string {
  if (carrier === 'UPS') return ups(draw);
  if (carrier === 'Correos') return s10(draw, 'RR', 'ES');
  if (carrier === 'China Post') return s10(draw, 'LX', 'CN');
  return `${carrier === '顺丰' ? 'SF1' : 'JDX'}${String(draw(1_000_000_000)).padStart(12, '0')}`;
}

function drawnReturn(draw: Draw, index: number): Contents {
  const lineCount = hasSeveralLines(index) ? 2 + draw(2) : 1;
  const first = draw(DEMO_PRODUCTS.length);
  const lines = Array.from({ length: lineCount }, (_, place) => ({
    product: productAt(first + place * 11),
    quantity: draw(12) === 0 ? 2 : 1,
    reason: REASONS[draw(REASONS.length)] ?? '',
  }));
  return { ...demoTracking(draw), returnClass: index % 33 === 32 ? 'refused' : 'customer-return', lines };
}

function productAt(index: number): DemoProduct {
  const product = DEMO_PRODUCTS[index % DEMO_PRODUCTS.length];
  if (product === undefined) throw new RangeError('the demo shop is empty');
  return product;
}

/** The product of a SKU; throws when the demo shop does not sell it. */
export function productOf(sku: string): DemoProduct {
  const product = [...DEMO_PRODUCTS, ...OTHER_PRODUCTS].find(([known]) => known === sku);
  if (product === undefined) throw new RangeError(`the demo shop does not sell ${sku}`);
  return product;
}
