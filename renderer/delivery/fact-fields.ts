import {
  ParcelReceived,
  ParcelUnidentified,
  RefundReady,
  ReturnCorrected,
  ReturnInspected,
  StockRestock,
  type FactKind,
} from '../../shared/domain/facts/fact-payloads.ts';
import type { z } from 'zod';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { FactWords } from './use-fact-words.ts';

/** One thing a fact says: its name and its value, both in the reader's words. */
export interface FactField {
  readonly label: string;
  readonly value: string;
}

type Words = Omit<FactWords, 'moment'>;
type ReadFields = (payload: unknown, words: Words) => readonly FactField[];

const READ: Readonly<Record<FactKind, ReadFields>> = {
  'returns.parcel.received.v1': reading(ParcelReceived, (fact, words) => [
    ...known(words, 'outbox.field.tracking', fact.trackingNumber),
    ...known(words, 'outbox.field.carrier', fact.carrier),
    field(words, 'outbox.field.gross', grossWords(fact, words, 'outbox.field.gross.none')),
    ...known(words, 'outbox.field.rma', fact.rmaNumber),
    ...known(words, 'outbox.field.order', fact.orderNumber),
    field(words, 'outbox.field.station', fact.station),
  ]),
  'returns.parcel.unidentified.v1': reading(ParcelUnidentified, (fact, words) => [
    ...known(words, 'outbox.field.tracking', fact.trackingNumber),
    ...known(words, 'outbox.field.hold', fact.holdNumber === null ? null : spokenHoldNumber(fact.holdNumber)),
    ...known(words, 'outbox.field.place', fact.shelf),
    ...fact.contents.map(({ sku, name, quantity }) =>
      field(words, 'outbox.field.unexpected', `${String(quantity)} × ${sku ?? name}`),
    ),
    ...known(words, 'outbox.field.rma', fact.rmaWritten),
    ...known(words, 'outbox.field.order', fact.orderWritten),
    field(words, 'outbox.field.photos', String(fact.evidencePhotoHashes.length)),
  ]),
  'returns.return.inspected.v1': reading(ReturnInspected, (fact, words) => [
    ...known(words, 'outbox.field.rma', fact.rmaNumber),
    ...known(words, 'outbox.field.order', fact.orderNumber),
    ...fact.parcels.map((parcel) => field(words, 'outbox.field.gross', parcelWords(parcel, words))),
    ...fact.lines.map((line) => ({ label: line.sku, value: lineWords(line, words) })),
    ...fact.unexpected.map(({ sku, gtin, quantity }) =>
      field(words, 'outbox.field.unexpected', `${String(quantity)} × ${sku ?? gtin ?? '?'}`),
    ),
    field(words, 'outbox.field.photos', String(fact.evidencePhotoHashes.length)),
  ]),
  'returns.stock.restock.v1': reading(StockRestock, (fact, words) => [
    field(words, 'outbox.field.sku', fact.sku),
    ...known(words, 'outbox.field.gtin', fact.gtin),
    field(words, 'outbox.field.quantity', String(fact.quantity)),
    field(words, 'outbox.field.disposition', words.text(`command.disposition.${fact.disposition}`)),
    ...known(words, 'outbox.field.place', fact.place),
  ]),
  'returns.refund.ready.v1': reading(RefundReady, (fact, words) => [
    field(words, 'outbox.field.amount', words.amount(fact.amountMinor, fact.currency)),
    ...known(words, 'outbox.field.order', fact.orderNumber),
    ...known(words, 'outbox.field.rma', fact.rmaNumber),
    ...fact.lines.map(({ sku, quantity, amountMinor }) => ({
      label: `${String(quantity)} × ${sku}`,
      value: words.amount(amountMinor, fact.currency),
    })),
    field(words, 'outbox.field.freight', freightWords(fact.freightPayer, words)),
    field(words, 'outbox.field.reason', fact.reason),
    field(words, 'outbox.field.photos', String(fact.evidencePhotoHashes.length)),
  ]),
  'returns.return.corrected.v1': reading(ReturnCorrected, (fact, words) => [
    ...known(words, 'outbox.field.rma', fact.rmaNumber),
    ...known(words, 'outbox.field.order', fact.orderNumber),
    field(words, 'outbox.field.reason', fact.reason),
    field(words, 'outbox.field.reverses', String(fact.reverses.length)),
  ]),
};

/** What a fact says, in plain labels; nothing for a payload that a newer app wrote. */
export function factFields(type: FactKind, payload: unknown, words: Words): readonly FactField[] {
  return READ[type](payload, words);
}

function reading<Schema extends z.ZodType>(
  schema: Schema,
  fieldsOf: (fact: z.infer<Schema>, words: Words) => readonly FactField[],
): ReadFields {
  return (payload, words) => {
    const fact = schema.safeParse(payload);
    return fact.success ? fieldsOf(fact.data, words) : [];
  };
}

function field({ text }: Words, label: MessageId, value: string): FactField {
  return { label: text(label), value };
}

/** What is not known is left out: a plain sheet lists what there is. */
function known(words: Words, label: MessageId, value: string | null): readonly FactField[] {
  return value === null ? [] : [field(words, label, value)];
}

type Weight = Pick<z.infer<typeof ParcelReceived>, 'grossMg' | 'weightManual'>;

/** The parcel's own fact leaves before the scale is asked, the inspection after it: each has its words for no weight. */
function grossWords({ grossMg, weightManual }: Weight, { text, mass }: Words, unknown: MessageId): string {
  if (grossMg === null) return text(unknown);
  return text(weightManual ? 'outbox.field.gross.manual' : 'outbox.field.gross.scale', { mass: mass(grossMg) });
}

function parcelWords(parcel: z.infer<typeof ReturnInspected>['parcels'][number], words: Words): string {
  const weight = grossWords(parcel, words, 'outbox.field.gross.never');
  return parcel.trackingNumber === null ? weight : `${parcel.trackingNumber} · ${weight}`;
}

function lineWords(line: z.infer<typeof ReturnInspected>['lines'][number], { text }: Words): string {
  const { expected, good, defective, missing } = line;
  const counts = text('outbox.field.line.counts', { expected, good, defective, missing });
  const grades = line.units.flatMap(({ grade }) => grade ?? []).join(', ');
  return grades === '' ? counts : `${counts} · ${text('outbox.field.line.grades', { grades })}`;
}

const FREIGHT = {
  buyer: 'outbox.field.freight.buyer',
  seller: 'outbox.field.freight.seller',
  platform: 'outbox.field.freight.platform',
  carrier: 'outbox.field.freight.carrier',
} as const;

function freightWords(payer: z.infer<typeof RefundReady>['freightPayer'], { text }: Words): string {
  return text(payer === null ? 'outbox.field.none' : FREIGHT[payer]);
}
