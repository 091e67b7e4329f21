import { describe, expect, it } from 'vitest';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import { unknownCodeOf } from '../../../../shared/domain/code/unknown-code.ts';

function judged(raw: string) {
  const recognised = recogniseCode(raw);
  return recognised.ok ? unknownCodeOf(recognised.value) : null;
}

describe('U16 a code that nobody knows', () => {
  it.each([
    ['a waybill with a right check digit', 'RR123456785CN', { kind: 'parcel', carrier: 'China Post' }],
    ['a waybill by its letters', 'SF1000171310042', { kind: 'parcel', trackingNumber: 'SF1000171310042' }],
    ['one written with hyphens', 'YT-1234567-89012', { kind: 'parcel', trackingNumber: 'YT123456789012' }],
    ['a trade number', '4006381333931', { kind: 'item', gtin: '04006381333931' }],
    ['a serial number', 'S/N: 12345678901234', { kind: 'item', gtin: null }],
    ['a short number', 'A-77', { kind: 'item', code: 'A-77' }],
    ['an RMA on a slip', 'rma 20391', { kind: 'written', of: 'rma', number: 'RMA20391' }],
    ['an order on a slip', '#10042', { kind: 'written', of: 'order' }],
    ['plain figures', '78012345678901', { kind: 'either', text: '78012345678901' }],
    ['letters and figures', 'XK9912345678', { kind: 'either' }],
    ['a waybill whose check digit is wrong', 'RR123456784CN', { kind: 'either' }],
    ['two letters', 'AB', { kind: 'nothing' }],
    ['a sentence', 'nobody knows this', { kind: 'nothing' }],
    ['signs', '<b>1</b>', { kind: 'nothing' }],
  ])('%s', (_what, raw, expected) => {
    expect(judged(raw)).toMatchObject(expected);
  });
});
