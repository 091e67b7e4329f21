import { FACT_PAYLOADS, type FactPayload, type FactType } from './fact-payloads.ts';

/** How the reader's language writes a mass and an amount; passed in, for screens and documents differ. */
export interface FactFormats {
  readonly mass: (massMg: number) => string;
  readonly amount: (amountMinor: number, currency: string) => string;
}

/** A message of the `delivery` catalogue fragment and what to fill in. */
export interface FactSentence {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The part of a message id that names a type of fact: `delivery.type.<slug>`, `delivery.fact.<slug>`. */
export const FACT_SLUGS = {
  'returns.parcel.received.v1': 'parcel-received',
  'returns.return.inspected.v1': 'return-inspected',
  'returns.stock.restock.v1': 'stock-restock',
  'returns.refund.ready.v1': 'refund-ready',
} as const satisfies Record<FactType, string>;

type ValuesOf<Type extends FactType> = (payload: FactPayload<Type>, formats: FactFormats) => FactSentence['values'];

const VALUES: { readonly [Type in FactType]: ValuesOf<Type> } = {
  'returns.parcel.received.v1': ({ trackingNumber, grossMg, weightManual }, { mass }) => ({
    ...optional('Tracking', 'trackingNumber', trackingNumber),
    weighed: grossMg === null ? 'no' : weightManual ? 'manual' : 'scale',
    weight: grossMg === null ? '' : mass(grossMg),
  }),
  'returns.return.inspected.v1': ({ rmaNumber, lines, unexpected }) => ({
    ...optional('Rma', 'rmaNumber', rmaNumber),
    good: sum(lines.map(({ good }) => good)),
    defective: sum(lines.map(({ defective }) => defective)),
    missing: sum(lines.map(({ missing }) => missing)),
    unexpected: sum(unexpected.map(({ quantity }) => quantity)),
  }),
  'returns.stock.restock.v1': ({ bin, quantity, sku, place }) => ({
    bin,
    quantity,
    sku,
    ...optional('Place', 'place', place),
  }),
  'returns.refund.ready.v1': ({ orderNumber, amountMinor, currency }, { amount }) => ({
    ...optional('Order', 'orderNumber', orderNumber),
    amount: amount(amountMinor, currency),
  }),
};

/**
 * Says a fact in plain words, the same on the bench's delivery screen and in the sample back office. A payload that is
 * not one of its type (written by a newer app) is said to be so.
 */
export function factSentence<Type extends FactType>(type: Type, payload: unknown, formats: FactFormats): FactSentence {
  const parsed = FACT_PAYLOADS[type].safeParse(payload);
  if (!parsed.success) return { id: 'delivery.fact.unreadable', values: {} };
  const valuesOf: ValuesOf<Type> = VALUES[type];
  return { id: `delivery.fact.${FACT_SLUGS[type]}`, values: valuesOf(parsed.data as FactPayload<Type>, formats) };
}

/** `has<Name>` for the pattern's select, and the value itself. */
function optional(name: string, key: string, value: string | null): Record<string, string> {
  return { [`has${name}`]: value === null ? 'no' : 'yes', [key]: value ?? '' };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
