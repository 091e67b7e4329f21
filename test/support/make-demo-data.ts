import { writeFileSync } from 'node:fs';
import { demoLabels, gtinOf } from './demo-labels.ts';
import { drawFrom } from './demo-numbers.ts';
import { DEMO_PRODUCTS } from './demo-products.ts';
import { demoReturns, type DemoReturn } from './demo-returns.ts';

/** Change it and every number of the demo changes; journeys and README name some of them. */
const SEED = 20_001;
const FOLDER = new URL('../../resources/demo/', import.meta.url);

/** The files of `resources/demo`, by name: the same text every time. */
export function makeDemoData(): Readonly<Record<string, string>> {
  const draw = drawFrom(SEED);
  const returns = demoReturns(draw);
  return {
    'catalogue.csv': catalogueCsv(),
    'returns.csv': returnsCsv(returns),
    'demo-labels.json': json(demoLabels(returns, draw)),
  };
}

function catalogueCsv(): string {
  const header = 'SKU,GTIN,Name,Name zh,Name es,Category,Weight g,Mass spread g,Price,Currency,Serialised';
  const rows = DEMO_PRODUCTS.map(
    ([sku, name, nameZh, nameEs, category, grams, spreadGrams, priceCents, serialised]) => [
      ...[sku, gtinOf(sku), name, nameZh, nameEs, category, String(grams), String(spreadGrams)],
      ...[euros(priceCents), 'EUR', serialised === undefined ? 'no' : 'yes'],
    ],
  );
  return csv(header, rows);
}

function returnsCsv(returns: readonly DemoReturn[]): string {
  const header = 'RMA,Order,Tracking number,Carrier,Return class,SKU,Quantity,Reason,Refund amount,Currency';
  const rows = returns.flatMap(({ rmaNumber, orderNumber, trackingNumber, carrier, returnClass, lines }) =>
    lines.map(({ product: [sku, , , , , , , priceCents], quantity, reason }) => [
      ...[rmaNumber, orderNumber, trackingNumber, carrier, returnClass, sku, String(quantity), reason],
      ...[euros(priceCents * quantity), 'EUR'],
    ]),
  );
  return csv(header, rows);
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
