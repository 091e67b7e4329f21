import { describe, expect, it } from 'vitest';
import { heard, heardWhole, told } from '../told.ts';

describe('Toledo 8217', () => {
  it.each([
    ['@', { stable: true, status: 'ok', isUnchanged: true }],
    ['A', { stable: false, status: 'ok' }],
    ['B', { stable: null, status: 'overload' }],
    ['C', { stable: null, status: 'overload' }],
    ['D', { stable: null, status: 'underload' }],
    ['E', { stable: null, status: 'underload' }],
    ['H', { stable: null, status: 'out-of-range' }],
    ['I', { stable: null, status: 'out-of-range' }],
    ['P', { stable: true, status: 'ok' }],
    ['`', { stable: true, status: 'ok', isUnchanged: true }],
    ['a', { stable: false, status: 'ok' }],
    ['p', { stable: true, status: 'ok' }],
  ])('status %s is no weight, and bit 5 says nothing of net', (status, said) => {
    expect(told('toledo-8217', `\u0002?${status}\r`)).toEqual({ ...said, valueText: null, unit: null, net: null });
  });

  it.each([
    ['\u000200.625\r', '0.625', null],
    ['\u000200.625N\r', '0.625', true],
    ['\u0002123.45\r', '123.45', null],
  ])('%j is %s in the unit of the profile', (frame, valueText, net) => {
    expect(told('toledo-8217', frame)).toEqual({ status: 'ok', valueText, unit: null, stable: true, net });
  });

  it.each([
    ['\u0002E\r', 'echo'],
    ['\u0002W\r', 'echo'],
    ['\u0002.625\r', 'reject'],
    ['\u0002-0.625\r', 'reject'],
    ['\u0002\u001000.625\r', 'reject'],
    ['\u0002?\u0001\r', 'reject'],
    ['\u0002?\u00c1\r', 'reject'],
    ['\u000200.625', 'incomplete'],
    ['00.625\r', 'reject'],
  ])('refuses %j: %s', (frame, reason) => {
    expect(told('toledo-8217', frame)).toBe(reason);
  });

  it('the word behind an echoed letter is no frame', () => {
    expect(heardWhole('toledo-8217', '\u0002E\rhello')).toEqual(['echo']);
  });
});

describe('Mettler Toledo continuous', () => {
  const frame = (words: string, weight = '  1236', tare = '000000'): string => `\u0002${words}${weight}${tare}\r`;
  const checked = (text: string): string => {
    const sum = [...text].reduce((total, letter) => total + letter.charCodeAt(0), 0);
    return text + String.fromCharCode((128 - (sum % 128)) % 128);
  };

  it.each([
    ['(', '123600'],
    [')', '12360'],
    ['*', '1236'],
    ['+', '123.6'],
    [',', '12.36'],
    ['-', '1.236'],
    ['.', '0.1236'],
    ['/', '0.01236'],
    ['5', '1.236'],
    ['=', '1.236'],
  ])('first word %s puts the point: %s', (swa, valueText) => {
    expect(told('mt-continuous', frame(`${swa}0 `))).toEqual({
      ...{ status: 'ok', valueText, unit: 'kg', stable: true, net: false },
    });
  });

  it.each([
    ['1', { net: true, valueText: '1.236' }],
    ['2', { valueText: '-1.236' }],
    ['4', { status: 'out-of-range', valueText: null }],
    ['8', { stable: false, valueText: '1.236' }],
    [' ', { unit: 'lb', valueText: '1.236' }],
    ['p', { status: 'fault', valueText: null }],
  ])('second word %s', (swb, said) => {
    expect(told('mt-continuous', frame(`-${swb} `))).toMatchObject(said);
  });

  it.each([
    ['!', { unit: 'g' }],
    ['"', { unit: 't' }],
    ['#', { unit: 'oz' }],
    ['(', { unit: 'kg', valueText: '1.236' }],
    ['0', { status: 'not-a-weight', valueText: null }],
  ])('third word %s', (swc, said) => {
    expect(told('mt-continuous', frame(`-0${swc}`))).toMatchObject(said);
  });

  it.each(['$', '%', '&', "'"])('third word %s names a unit nobody weighs parcels in', (swc) => {
    expect(told('mt-continuous', frame(`-0${swc}`))).toBe('unknown-unit');
  });

  it.each([
    [frame('-0 ', '  12.6'), 'reject'],
    [frame('-0 ', '      '), 'reject'],
    [frame('-0 ', '  1236', 'abcdef'), 'reject'],
    [frame('M0 '), 'reject'],
    [frame('-@ '), 'reject'],
    [frame('-0 ', '  123'), 'reject'],
    [frame('-0 ').slice(0, -1), 'incomplete'],
    [`${frame('-0 ')}\u0001`, 'bad-checksum'],
    [`${checked(frame('-0 '))}x`, 'reject'],
  ])('refuses %j: %s', (text, reason) => {
    expect(told('mt-continuous', text)).toBe(reason);
  });

  it('reads streams with a checksum, without one, and without a tare', () => {
    const [long, short] = [frame('-0 '), frame('-0 ', '  4321', '')];
    expect(heard('mt-continuous', checked(long), checked(long))).toEqual(['1.236', '1.236']);
    expect(heard('mt-continuous', long, long)).toEqual(['1.236']);
    expect(heard('mt-continuous', checked(short), short, short)).toEqual(['4.321', '4.321']);
    expect(heardWhole('mt-continuous', long)).toEqual(['1.236']);
  });

  it('a checksum that looks like a start byte costs nothing', () => {
    const ending = Array.from({ length: 1_000 }, (_, at) => frame('-0 ', String(at).padStart(6)));
    const text = ending.find((one) => checked(one).endsWith('\u0002')) ?? '';
    expect(heard('mt-continuous', checked(text), checked(text), checked(text))).toHaveLength(3);
  });
});
