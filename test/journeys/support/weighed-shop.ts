import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { openSession } from './desk.ts';

const GRAM = 1_000;
/** What the demo's policy says of the packaging. */
export const CARTON_G = 95;

/** Things of this shop: SKU, name, grams (none: nobody weighed it yet), give or take. */
const THINGS = [
  ['WJ-JACKET', 'Blue jacket', 800, 8],
  ['WJ-SOCKS', 'Socks, three pairs', 220, 3],
  ['WJ-SCARF', 'Scarf', 180, 2],
  ['WJ-CAP', 'Cap', 180, 2],
  ['WJ-NEW', 'New arrival', null, null],
] as const;
export type Thing = (typeof THINGS)[number][0];

/** One expected return with one of each thing. */
export interface WeighedReturn {
  readonly rmaNumber: string;
  readonly trackingNumber: string;
  readonly skus: readonly Thing[];
  /** It left us as this parcel and comes back undelivered; what the list of shipments says of its weight. */
  readonly shippedG?: number;
  /** The other parcel in which it travels. */
  readonly sibling?: string;
}

/** What a parcel with these things weighs, in grams. */
export const gramsOf = (...skus: readonly Thing[]): number =>
  skus.reduce((sum, sku) => sum + (THINGS.find(([known]) => known === sku)?.[2] ?? 0), CARTON_G);

/** Imports a small shop and one return of it, as the shop's lists would name it. */
export async function announce(bench: Bench, announced: WeighedReturn): Promise<void> {
  const { rmaNumber, trackingNumber, skus, shippedG, sibling } = announced;
  const session = await openSession(bench.host, /Supervisor/);
  const take = async (kind: 'catalogue' | 'returns' | 'shipments', rows: readonly string[]): Promise<void> => {
    const path = join(bench.host.dataDir, `${kind}-${rmaNumber}.csv`);
    await writeFile(path, `${rows.join('\n')}\n`);
    await bench.host.call('import.run', { commandId: randomUUID(), kind, path }, session);
  };
  await take('catalogue', [
    'SKU,GTIN,Name,Weight g,Mass spread g,Price,Currency',
    ...THINGS.map(([sku, name, grams, spread]) => `${sku},,"${name}",${grams ?? ''},${spread ?? ''},10.00,EUR`),
  ]);
  if (shippedG !== undefined) {
    const rows = skus.map((sku) => `${trackingNumber},ORD-${rmaNumber},Correos,${sku},1,${shippedG},1`);
    return take('shipments', ['Tracking number,Order,Carrier,SKU,Quantity,Shipped weight g,Cartons', ...rows]);
  }
  const parcels = [trackingNumber, ...(sibling === undefined ? [] : [sibling])];
  await take('returns', [
    'RMA,Order,Tracking number,Carrier,Return class,SKU,Quantity,Reason,Refund amount,Currency',
    ...parcels.flatMap((parcel) =>
      skus.map((sku) => `${rmaNumber},ORD-${rmaNumber},${parcel},Correos,customer-return,${sku},1,,10.00,EUR`),
    ),
  ]);
}

/** Receives the parcel and sets so many grams on the scale; what the record knows of it is on screen afterwards. */
export async function receiveAndWeigh(bench: Bench, { trackingNumber }: WeighedReturn, grams: number): Promise<void> {
  await bench.scan(trackingNumber);
  await bench.putOn(grams * GRAM);
  await bench.untilWeighed();
}

/** Takes the parcel off and waits until the bench has seen the empty pan. */
export async function emptyPan(bench: Bench): Promise<void> {
  await bench.takeOff();
  await bench.page.locator('p', { hasText: /^0\s*g$/ }).waitFor();
}
