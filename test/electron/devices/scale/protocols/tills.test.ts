import { describe, expect, it } from 'vitest';
import { heard, heardWhole, told } from '../told.ts';

const xorOf = (text: string): string =>
  String.fromCharCode([...text].reduce((xor, letter) => xor ^ letter.charCodeAt(0), 0));

describe('CAS', () => {
  const frame = (said: string, check = xorOf(said)): string => `\u0001\u0002${said}${check}\u0003\u0004`;

  it.each([
    ['S 00.488kg', { valueText: '0.488', stable: true, unit: 'kg' }],
    ['U-00.488kg', { valueText: '-0.488', stable: false }],
    ['S 001.240kg', { valueText: '1.240' }],
    ['S   488.5 g', { valueText: '488.5', unit: 'g' }],
    ['SF00.488kg', { status: 'overload', valueText: null, stable: null }],
    ['SFFFFFFFkg', { status: 'overload', valueText: null }],
    ['F 00.488kg', { status: 'fault', valueText: null }],
  ])('%j', (said, meaning) => {
    expect(told('cas-enq', frame(said))).toMatchObject({ status: 'ok', ...meaning });
  });

  it('the first byte may have its eighth bit set', () => {
    expect(told('cas-enq', frame('S 00.488kg').replace('\u0001', '\u0081'))).toMatchObject({ valueText: '0.488' });
  });

  it.each([
    [frame('S 00.488kg', 'x'), 'bad-checksum'],
    [frame('S 00.488  '), 'reject'],
    [frame('S 0.488kg'), 'reject'],
    [frame('X 00.488kg'), 'reject'],
    [frame('S   .488kg'), 'reject'],
    [frame('S 00.488kg').slice(0, -1), 'incomplete'],
    [frame('S 00.488kg').replace('\u0002', ''), 'reject'],
    ['\u0015', 'nak'],
  ])('refuses %j: %s', (text, reason) => {
    expect(told('cas-enq', text)).toBe(reason);
  });

  it('every flipped bit is noticed', () => {
    const whole = Buffer.from(frame('S 00.488kg'), 'latin1');
    const flipped = Array.from({ length: 10 * 8 }, (_, at) => {
      const bytes = Buffer.from(whole);
      bytes[2 + Math.floor(at / 8)] = (bytes[2 + Math.floor(at / 8)] ?? 0) ^ (1 << (at % 8));
      return told('cas-enq', bytes);
    });
    expect(new Set(flipped.map((one) => typeof one))).toEqual(new Set(['string']));
  });

  it('an ACK before and a byte behind belong to nobody, a NAK is an answer', () => {
    expect(heard('cas-enq', `\u0006${frame('S 00.488kg')}\u0010`)).toEqual(['0.488']);
    expect(heard('cas-enq', '\u0015', '\u0006', frame('S 00.488kg'))).toEqual(['nak', '0.488']);
  });
});

describe('DIALOG 06', () => {
  const weight = (unit: string, digits: string): string =>
    `\u000202\u001b${unit}\u001b${digits}\u001b000001\u001b000000\u0003`;
  const status = (code: string): string => `\u000209\u001b${code}\u0003`;

  it.each([
    [weight('3', '01236'), { valueText: '1.236', unit: 'kg', stable: true }],
    [weight('2', '01235'), { valueText: '1.235', unit: 'lb', stable: true }],
    [weight('1', '01236'), { valueText: '12.36', unit: 'lb', stable: true }],
    [status('20'), { status: 'ok', valueText: null, stable: false }],
    [status('21'), { status: 'ok', valueText: null, stable: true }],
    [status('30'), { status: 'out-of-range', valueText: null }],
    [status('31'), { status: 'underload', valueText: null }],
    [status('32'), { status: 'overload', valueText: null }],
  ])('%j', (frame, said) => {
    expect(told('dialog06', frame)).toMatchObject(said);
  });

  it.each([
    [status('22'), 'not-ready'],
    [status('11'), 'parameter-error'],
    [status('2'), 'reject'],
    [weight('0', '01236'), 'unknown-unit'],
    [weight('4', '01236'), 'reject'],
    [weight('3', '1236'), 'reject'],
    [weight('3', ' 1236'), 'reject'],
    [weight('3', '01236').slice(0, -1), 'incomplete'],
    ['\u0015', 'nak'],
  ])('refuses %j: %s', (frame, reason) => {
    expect(told('dialog06', frame)).toBe(reason);
  });
});

describe('Dibal, Elicom, Erte, USB', () => {
  it.each([
    ['dibal-epos', '9900031600000004\r', { valueText: '316', unit: null, stable: true }],
    ['dibal-epos', `990     0000000${xorOf('990     0000000')}\r`, { valueText: null, stable: false }],
    ['elicom', '\u0000\u0023\u0010\u0033', { valueText: '2.310', unit: 'kg', stable: true }],
    ['erte-b2', 'A001236\r', { valueText: '1236', stable: true, net: false }],
    ['erte-b2', 'B001236\r', { valueText: '1236', stable: true, net: true }],
    ['erte-b2', 'C001236\r', { valueText: '1236', stable: false, net: null }],
    ['erte-b2', 'D001236\r', { valueText: null, status: 'out-of-range' }],
    ['erte-b2', 'E001236\r', { valueText: null, status: 'out-of-range' }],
    ['usb-hid-8d', '\u0003\u0004\u0003\u00fd\u00d4\u0004', { valueText: '1.236', unit: 'kg', stable: true }],
    ['usb-hid-8d', '\u0003\u0003\u0002\u0000\u00d4\u0004', { valueText: '1236', unit: 'g', stable: false }],
    ['usb-hid-8d', '\u0003\u0001\u0002\u0000\u00d4\u0004', { valueText: null, status: 'fault' }],
    ['usb-hid-8d', '\u0003\u0005\u0002\u0000\u00d4\u0004', { valueText: null, status: 'underload' }],
    ['usb-hid-8d', '\u0003\u0006\u0002\u0000\u00d4\u0004', { valueText: null, status: 'overload' }],
    ['usb-hid-8d', '\u0003\u0007\u0002\u0000\u00d4\u0004', { valueText: null, status: 'fault' }],
    ['usb-hid-8d', '\u0003\u0008\u0002\u0000\u00d4\u0004', { valueText: null, status: 'fault' }],
  ] as const)('%s %j', (protocol, frame, said) => {
    expect(told(protocol, frame)).toMatchObject(said);
  });

  it.each([
    ['dibal-epos', '9900031600000005\r', 'bad-checksum'],
    ['dibal-epos', '990003160000004\r', 'reject'],
    ['dibal-epos', '9900031600000004', 'incomplete'],
    ['elicom', '\u0000\u0023\u0010\u0034', 'bad-checksum'],
    ['elicom', '\u0000\u001a\u0010\u002a', 'reject'],
    ['elicom', '\u0000\u0023\u0010', 'incomplete'],
    ['elicom', '\u00bb', 'no-data'],
    ['erte-b2', 'F001236\r', 'reject'],
    ['erte-b2', 'A01236\r', 'reject'],
    ['usb-hid-8d', '\u0000\u0000\u0000\u0000\u0000\u0000', 'reject'],
    ['usb-hid-8d', '\u0004\u0004\u0003\u00fd\u00d4\u0004', 'reject'],
    ['usb-hid-8d', '\u0003\u0004\u0005\u0000\u00d4\u0004', 'unknown-unit'],
    ['usb-hid-8d', '\u0003\u0009\u0003\u0000\u00d4\u0004', 'reject'],
    ['usb-hid-8d', '\u0003\u0004\u0003\u0000\u00d4', 'incomplete'],
  ] as const)('%s refuses %j: %s', (protocol, frame, reason) => {
    expect(told(protocol, frame)).toBe(reason);
  });

  it('Elicom in the middle of a stream waits until only one step is right', () => {
    const frame = '\u0000\u0023\u0010\u0033';
    expect(heard('elicom', '\u0010\u0033', frame, frame, frame)).toEqual(['2.310', '2.310']);
    expect(heard('elicom', '\u0010\u0000\u0000\u0010'.repeat(9))).toEqual([]);
    expect(heard('elicom', '\u0000'.repeat(90))).toEqual([]);
    expect(heardWhole('elicom', `\u00bb\u00bb${frame}\u00bb`)).toEqual(['no-data', 'no-data', '2.310', 'no-data']);
  });

  it('USB reports are found in a stream by what fits in three places', () => {
    const report = '\u0003\u0004\u0003\u00fd\u0003\u0004';
    for (let from = 0; from < 6; from += 1) {
      expect(heard('usb-hid-8d', report.repeat(4).slice(from)).slice(-3)).toEqual(['1.027', '1.027', '1.027']);
    }
  });
});
