import type { z } from 'zod';
import { spokenHoldNumber } from '../hold-number.ts';
import {
  type FactKind,
  ParcelReceived,
  ParcelUnidentified,
  RefundReady,
  ReturnCorrected,
  ReturnInspected,
  StockRestock,
} from './fact-payloads.ts';

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
  'returns.parcel.unidentified.v1': 'parcel-unidentified',
  'returns.return.inspected.v1': 'return-inspected',
  'returns.stock.restock.v1': 'stock-restock',
  'returns.refund.ready.v1': 'refund-ready',
  'returns.return.corrected.v1': 'return-corrected',
} as const satisfies Record<FactKind, string>;

type Values = FactSentence['values'];
type ReadValues = (payload: unknown, formats: FactFormats) => Values | null;

/** Reads a payload by its schema; null when it is not one. */
function reading<Schema extends z.ZodType>(
  schema: Schema,
  valuesOf: (payload: z.infer<Schema>, formats: FactFormats) => Values,
): ReadValues {
  return (payload, formats) => {
    const parsed = schema.safeParse(payload);
    return parsed.success ? valuesOf(parsed.data, formats) : null;
  };
}

const READ: Record<FactKind, ReadValues> = {
  'returns.parcel.received.v1': reading(ParcelReceived, ({ trackingNumber, grossMg, weightManual }, { mass }) => ({
    ...optional('Tracking', 'trackingNumber', trackingNumber),
    weighed: grossMg === null ? 'no' : weightManual ? 'manual' : 'scale',
    weight: grossMg === null ? '' : mass(grossMg),
  })),
  'returns.parcel.unidentified.v1': reading(ParcelUnidentified, ({ trackingNumber, holdNumber, shelf, contents }) => ({
    ...optional('Tracking', 'trackingNumber', trackingNumber),
    ...optional('Hold', 'holdNumber', holdNumber === null ? null : spokenHoldNumber(holdNumber)),
    ...optional('Shelf', 'shelf', shelf),
    quantity: sum(contents.map(({ quantity }) => quantity)),
  })),
  'returns.return.inspected.v1': reading(ReturnInspected, ({ rmaNumber, lines, unexpected }) => ({
    ...optional('Rma', 'rmaNumber', rmaNumber),
    good: sum(lines.map(({ good }) => good)),
    defective: sum(lines.map(({ defective }) => defective)),
    missing: sum(lines.map(({ missing }) => missing)),
    unexpected: sum(unexpected.map(({ quantity }) => quantity)),
  })),
  'returns.stock.restock.v1': reading(StockRestock, ({ bin, quantity, sku, place }) => ({
    bin,
    quantity,
    sku,
    ...optional('Place', 'place', place),
  })),
  'returns.refund.ready.v1': reading(RefundReady, ({ orderNumber, amountMinor, currency }, { amount }) => ({
    ...optional('Order', 'orderNumber', orderNumber),
    amount: amount(amountMinor, currency),
  })),
  'returns.return.corrected.v1': reading(ReturnCorrected, ({ rmaNumber, reason, reverses }) => ({
    ...optional('Rma', 'rmaNumber', rmaNumber),
    reason,
    reversed: reverses.length,
  })),
};

/**
 * Says a fact in plain words, the same on the bench's delivery screen and in the sample back office. A payload that is
 * not one of its type (written by a newer app) is said to be so.
 */
export function factSentence(type: FactKind, payload: unknown, formats: FactFormats): FactSentence {
  const values = READ[type](payload, formats);
  if (values === null) return { id: 'delivery.fact.unreadable', values: {} };
  return { id: `delivery.fact.${FACT_SLUGS[type]}`, values };
}

/** `has<Name>` for the pattern's select, and the value itself. */
function optional(name: string, key: string, value: string | null): Record<string, string> {
  return { [`has${name}`]: value === null ? 'no' : 'yes', [key]: value ?? '' };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
