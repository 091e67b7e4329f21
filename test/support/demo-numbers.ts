import { gs1CheckDigit, s10CheckDigit, upsCheckDigit } from '../../shared/domain/code/check-digits.ts';

/** A repeatable source of whole numbers from 0 to `below` - 1 (mulberry32). */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw(10)).join('');

/** A GTIN-13 of the range GS1 keeps for numbers that are only valid inside one company (200-299). */
export function inStoreGtin(index: number): string {
  const body = `2${String(index * 7 + 1001).padStart(11, '0')}`;
  return `${body}${gs1CheckDigit(body)}`;
}

export interface DemoTracking {
  readonly trackingNumber: string;
  readonly carrier: string;
}

/** Posts with a check digit for most, UPS for a quarter, two couriers without a public check for the rest. */
export function demoTracking(draw: Draw): DemoTracking {
  const kind = draw(20);
  if (kind < 7) return { trackingNumber: s10(draw, 'RR', 'ES'), carrier: 'Correos' };
  if (kind < 11) return { trackingNumber: s10(draw, 'LX', 'CN'), carrier: 'China Post' };
  if (kind < 16) return { trackingNumber: ups(draw), carrier: 'UPS' };
  if (kind < 18) return { trackingNumber: `SF${digits(draw, 13)}`, carrier: '顺丰' };
  return { trackingNumber: `JDX${digits(draw, 12)}`, carrier: '京东' };
}

export function s10(draw: Draw, service: string, country: string): string {
  const serial = digits(draw, 8);
  return `${service}${serial}${s10CheckDigit(serial)}${country}`;
}

export function ups(draw: Draw): string {
  const body = `9X7R4268${digits(draw, 7)}`;
  return `1Z${body}${upsCheckDigit(body)}`;
}
