import type { Candidate } from './candidate.ts';
import type { RecognisedCode } from './recognise-code.ts';
import { shownCarrier } from './shown-carrier.ts';

/**
 * What a code that nobody knows most likely is, from its shape: a waybill, something in the box, a number on a slip, or
 * any of the first two. `nothing`: too little to be any of them.
 */
export type UnknownCode =
  | { readonly kind: 'parcel'; readonly trackingNumber: string; readonly carrier: string | null }
  | { readonly kind: 'item'; readonly code: string; readonly gtin: string | null }
  | { readonly kind: 'written'; readonly of: 'rma' | 'order'; readonly number: string }
  | { readonly kind: 'either'; readonly text: string; readonly carrier: string | null }
  /** The part of a parcel's label that says where it goes, not which parcel it is. */
  | { readonly kind: 'routing' }
  | { readonly kind: 'nothing' };

/** Waybills of Chinese carriers begin with their letters; none of them has a public check digit (devices.md 5.2). */
const CARRIER_LETTERS = /^(?:SF|JD[A-Z]{0,2}|YT|JT|DPK|DB|LP|ZTO|STO|YD)\d{9,15}$/;
/** Serial numbers say so, or are short or mixed with signs; nothing that long and plain is one for sure. */
const SERIAL = /^(?:S\/?N|IMEI|SER)[:#. -]?\S+$/i;
/** From here on a plain number can be a waybill. */
const WAYBILL_LENGTH = 9;
const PLAIN = /^[A-Z0-9]+$/;
/** What labels of goods are made of; words and sentences are none. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/+#:-]*$/u;

/** Blanks are taken out of numbers, so what is a sentence shows in the raw text only. */
const WORDS = /\p{L}{2,}\s+\p{L}{2,}/u;

/** Up to here digits alone pass some carrier's check by chance too often (devices.md 5.3). */
const CHANCE_LENGTH = 14;

/** Judges a recognised code that no table knows. `preferredCarriers`: those this site receives. */
export function unknownCodeOf(
  { raw, normalised, candidates, gs1 }: RecognisedCode,
  preferredCarriers: readonly string[] = [],
): UnknownCode {
  if (WORDS.test(raw)) return { kind: 'nothing' };
  const of = (kind: string) => candidates.find((candidate) => candidate.kind === kind && candidate.check !== 'failed');
  if (candidates[0]?.kind === 'routing') return { kind: 'routing' };
  const gtin = of('gtin');
  const tracking = of('tracking');
  const carrier = shownCarrier(candidates, preferredCarriers)?.carrier ?? null;
  if (tracking?.check === 'ok' && isByChance(tracking) && !preferredCarriers.includes(carrier ?? '')) {
    return gtin?.check === 'ok'
      ? { kind: 'item', code: normalised, gtin: gtin.value }
      : { kind: 'either', text: tracking.value, carrier };
  }
  if (tracking?.check === 'ok') return parcel(tracking.value, carrier);
  const sscc = of('sscc');
  if (sscc?.check === 'ok') return parcel(sscc.value, null);
  if (gtin?.check === 'ok') return { kind: 'item', code: gs1 === null ? normalised : gtin.value, gtin: gtin.value };
  if (tracking?.specificity === 'prefix') return parcel(tracking.value, carrier);
  const joined = normalised.replaceAll('-', '').toUpperCase();
  if (CARRIER_LETTERS.test(joined)) return parcel(joined, null);
  const written = of('rma') ?? of('order');
  if (written) return { kind: 'written', of: written.kind === 'rma' ? 'rma' : 'order', number: written.value };
  return plainText(normalised, joined);
}

function isByChance({ value, specificity }: Candidate): boolean {
  return specificity === 'check' && value.length <= CHANCE_LENGTH && /^\d+$/.test(value);
}

function plainText(text: string, joined: string): UnknownCode {
  const digits = joined.replace(/\D/g, '').length;
  if (!SERIAL.test(text) && PLAIN.test(joined) && joined.length >= WAYBILL_LENGTH && digits >= 5) {
    return { kind: 'either', text: joined, carrier: null };
  }
  const isCode = SERIAL.test(text) || (CODE.test(text) && joined.length >= 3);
  return isCode ? { kind: 'item', code: text, gtin: null } : { kind: 'nothing' };
}

const parcel = (trackingNumber: string, carrier: string | null): UnknownCode => ({
  kind: 'parcel',
  trackingNumber,
  carrier,
});
