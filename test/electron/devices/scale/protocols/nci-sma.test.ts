import { describe, expect, it } from 'vitest';
import { heard, told } from '../told.ts';

const AT_REST = '00';

describe('NCI', () => {
  it.each([
    ['00', { status: 'ok', stable: true, net: null, valueText: '12.34' }],
    ['10', { status: 'ok', stable: false, valueText: '12.34' }],
    ['20', { status: 'ok', stable: true, valueText: '12.34' }],
    ['40', { status: 'fault', valueText: null }],
    ['80', { status: 'fault', valueText: null }],
    ['01', { status: 'underload', valueText: null }],
    ['02', { status: 'overload', valueText: null }],
    ['12', { status: 'overload', stable: false, valueText: null }],
    ['04', { status: 'fault', valueText: null }],
    ['08', { status: 'fault', valueText: null }],
    ['0p0', { status: 'ok', net: false, valueText: '12.34' }],
    ['0p4', { status: 'ok', net: true, valueText: '12.34' }],
    ['0p8', { status: 'fault', valueText: null }],
    ['0pt0', { status: 'ok', net: true, valueText: '12.34' }],
  ])('status %s', (status, said) => {
    expect(told('nci-scp01', `\n0012.34lb\r\n${status}\r\u0003`)).toMatchObject(said);
    expect(told('nci-ecr', `\n0012.34LB\r\nS${status}\r\u0003`)).toMatchObject({ ...said, unit: 'lb' });
  });

  it.each([
    ['^^^^^^^lb', 'overload'],
    ['^^^^.^^lb', 'overload'],
    ['_______lb', 'underload'],
    ['-------lb', 'fault'],
  ])('a field of %s is %s', (field, status) => {
    expect(told('nci-scp01', `\n${field}\r\n00\r\u0003`)).toMatchObject({ status, valueText: null, unit: 'lb' });
  });

  it.each([
    ['\n?\r\u0003', 'syntax-error'],
    [`\n0012.34lb\r\nS${AT_REST}\r\u0003`, 'reject'],
    ['\n0012.34lb\r\n0\r\u0003', 'reject'],
    ['\n0012.34lb\r\n00000\r\u0003', 'reject'],
    ['\n0012.34lb\r\n0@\r\u0003', 'reject'],
    ['\n12.34\r\n00\r\u0003', 'reject'],
    ['\n.34lb\r\n00\r\u0003', 'reject'],
    ['\n0012.34lb\r\n00\r', 'incomplete'],
  ])('refuses %j: %s', (frame, reason) => {
    expect(told('nci-scp01', frame)).toBe(reason);
  });

  it('takes no line feed of another line for its own', () => {
    const frame = '\n0012.34lb\r\n00\r\u0003';
    expect(heard('nci-scp01', '\r\n2.34lb\r\n00\r\u0003', frame)).toEqual(['12.34']);
    expect(heard('nci-scp01', '\n2.34lb\r\n00\r\u0003', frame)).toEqual(['12.34']);
  });
});

describe('SMA SCP-0499', () => {
  const frame = (head: string, weight = '     7.025', unit = 'kg '): string => `\n${head}${weight}${unit}\r`;

  it.each([
    [' 1G  ', { status: 'ok', valueText: '7.025', stable: true, net: false }],
    ['Z1G  ', { status: 'ok', valueText: '7.025', stable: true, net: false }],
    [' 1GM ', { status: 'ok', valueText: '7.025', stable: false }],
    [' 2N  ', { status: 'ok', net: true }],
    [' 1n  ', { status: 'ok', net: true }],
    [' 1g  ', { status: 'ok', net: false }],
    ['O1G  ', { status: 'overload', valueText: null, stable: null }],
    ['U1G  ', { status: 'underload', valueText: null }],
    ['E1G  ', { status: 'fault', valueText: null }],
    ['I1G  ', { status: 'fault', valueText: null }],
    ['T1G  ', { status: 'fault', valueText: null }],
  ])('%j', (head, said) => {
    expect(told('sma-scp0499', frame(head))).toMatchObject({ ...said, unit: 'kg' });
  });

  it('dashes are no weight, whatever the status', () => {
    expect(told('sma-scp0499', frame(' 1G  ', '----------'))).toMatchObject({ status: 'fault', valueText: null });
  });

  it('a minus stands before its digits', () => {
    expect(told('sma-scp0499', frame(' 1G  ', '    -7.025'))).toMatchObject({ valueText: '-7.025' });
  });

  it.each([
    [frame(' 1T  '), 'not-a-reading'],
    [frame(' 1t  '), 'not-a-reading'],
    ['\n?\r', 'syntax-error'],
    [frame(' 1G  ', '    7.025'), 'reject'],
    [frame(' 1G  ', '     7.02 '), 'reject'],
    [frame(' 1G  ', '      .025'), 'reject'],
    [frame(' 1G  ', '   7 7.025'), 'reject'],
    [frame(' 1G  ', '     7.025', '   '), 'reject'],
    [frame('X1G  '), 'reject'],
    [frame(' 1GX '), 'reject'],
    [frame(' 1G  ').slice(0, -1), 'incomplete'],
  ])('refuses %j: %s', (text, reason) => {
    expect(told('sma-scp0499', text)).toBe(reason);
  });
});
