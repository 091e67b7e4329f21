import { writeFileSync } from 'node:fs';
import { awkwardDemo, type AwkwardReturn, type DemoShipment } from './demo-awkward.ts';
import { demoLabels, gtinOf } from './demo-labels.ts';
import { drawFrom } from './demo-numbers.ts';
import { DEMO_PRODUCTS, DEMO_TRAITS, OTHER_PRODUCTS } from './demo-products.ts';
import { demoReturns, type DemoReturn, productOf } from './demo-returns.ts';

/** Change it and every number of the demo changes; journeys and README name some of them. */
const SEED = 20_001;
const FOLDER = new URL('../../resources/demo/', import.meta.url);

/** The files of `resources/demo`, by name: the same text every time. */
export function makeDemoData(): Readonly<Record<string, string>> {
  const draw = drawFrom(SEED);
  const returns = demoReturns(draw);
  const labels = demoLabels(returns, draw);
  const stray = labels.find(({ what }) => what === 'unknown')?.trackingNumber ?? '';
  const awkward = awkwardDemo(drawFrom(SEED + 1), stray);
  return {
    'catalogue.csv': catalogueCsv(),
    'returns.csv': returnsCsv(returns, awkward.returns),
    'late-returns.csv': returnsCsv([], awkward.lateReturns),
    'shipments.csv': shipmentsCsv(awkward.shipments),
    'demo-labels.json': json([...labels, ...awkward.labels]),
  };
}

function catalogueCsv(): string {
  const header =
    'SKU,GTIN,Name,Name zh,Name es,Category,Weight g,Mass spread g,Price,Currency,Serialised,Cartons per unit,Attributes,Accessories';
  const rows = [...DEMO_PRODUCTS, ...OTHER_PRODUCTS].map(
    ([sku, name, nameZh, nameEs, category, grams, spreadGrams, priceCents, serialised]) => [
      ...[sku, gtinOf(sku), name, nameZh, nameEs, category, String(grams), String(spreadGrams)],
      ...[euros(priceCents), 'EUR', serialised === undefined ? 'no' : 'yes', ...traitsOf(sku)],
    ],
  );
  return csv(header, rows);
}

function traitsOf(sku: string): string[] {
  const { cartons, attributes, accessories } = DEMO_TRAITS[sku] ?? {};
  return [cartons === undefined ? '' : String(cartons), attributes ?? '', accessories ?? ''];
}

function returnsCsv(returns: readonly DemoReturn[], awkward: readonly AwkwardReturn[]): string {
  const header =
    'RMA,Order,Tracking number,Carrier,Return class,SKU,Quantity,Reason,Refund amount,Currency,Note,Delivered on,Region,Phone tail';
  const rows = returns.flatMap(({ rmaNumber, orderNumber, trackingNumber, carrier, returnClass, lines }) =>
    lines.map(({ product: [sku, , , , , , , priceCents], quantity, reason }) => [
      ...[rmaNumber, orderNumber, trackingNumber, carrier, returnClass, sku, String(quantity), reason],
      ...[euros(priceCents * quantity), 'EUR', '', '', '', ''],
    ]),
  );
  const others = awkward.map((row) => [
    ...[row.rmaNumber, row.orderNumber, row.trackingNumber, 'Correos', row.returnClass, row.sku, '1', row.reason],
    ...[euros(productOf(row.sku)[7]), 'EUR', row.note, row.deliveredOn, row.region, row.phoneTail],
  ]);
  return csv(header, [...rows, ...others]);
}

function shipmentsCsv(shipments: readonly DemoShipment[]): string {
  const rows = shipments.flatMap(({ trackingNumber, orderNumber, carrier, skus, shippedGrams }) =>
    skus.map((sku) => [trackingNumber, orderNumber, carrier, sku, '1', String(shippedGrams), '1']),
  );
  return csv('Tracking number,Order,Carrier,SKU,Quantity,Shipped weight g,Cartons', rows);
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function csv(header: string, rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [header, ...rows.map((cells) => cells.map(quoted).join(','))].map((line) => `${line}\n`).join('');
}

/** Arrays of texts on one line, as the formatter of this repository writes them. */
function json(value: unknown): string {
  const spread = JSON.stringify(value, null, 2);
  return `${spread.replace(/\[\s+("[^\]]*")\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(makeDemoData())) writeFileSync(new URL(name, FOLDER), text);
}
