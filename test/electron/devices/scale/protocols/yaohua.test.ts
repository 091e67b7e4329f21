import { describe, expect, it } from 'vitest';
import { heard, heardWhole, told } from '../told.ts';

describe('Yaohua sending by itself', () => {
  it.each(['\u0002+00156001A\u0003', '\u0002+001561019\u0003', '\u0002-001560019\u0003'])(
    'takes its checksum seriously: %j',
    (frame) => {
      expect(told('yaohua-tf0', frame)).toBe('bad-checksum');
    },
  );

  it.each([
    ['\u0002+001560019', 'incomplete'],
    ['\u0002+00156019\u0003', 'reject'],
    ['\u0002 001560019\u0003', 'reject'],
    ['\u0002+00156051C\u0003', 'reject'],
    ['\u0002+00000001b\u0003', 'reject'],
    ['02+001560019\u0003', 'reject'],
    ['', 'incomplete'],
  ])('refuses %j: %s', (frame, reason) => {
    expect(told('yaohua-tf0', frame)).toBe(reason);
  });

  it('has neither unit nor stability nor net', () => {
    expect(told('yaohua-tf0', '\u0002-000805111\u0003')).toEqual({
      ...{ status: 'ok', valueText: '-80.5', unit: null, stable: null, net: null },
    });
  });

  it('is found again behind the tail of a frame, two starts and a frame without an end', () => {
    const frame = '\u0002+001560019\u0003';
    expect(heard('yaohua-tf0', '560019\u0003', frame)).toEqual(['1560']);
    expect(heard('yaohua-tf0', `\u0002+0015${frame}${frame}`)).toEqual(['1560', '1560']);
    expect(heard('yaohua-tf0', `\u0002${'0'.repeat(200)}${frame}`)).toEqual(['1560']);
  });
});

describe('Yaohua asked', () => {
  it.each([
    ['\u0002AB+001560018\u0003', 'bad-checksum'],
    ['\u0002AB+00156001A\u0003', { valueText: '1560', net: false, stable: null, unit: null }],
    ['\u0002AD+00156001C\u0003', { valueText: '1560', net: true }],
    ['\u0002AC+00156001B\u0003', 'not-a-reading'],
    ['\u0002AB+01.236000\u0003', { valueText: '1.2360', net: false }],
    ['\u0002AA00\u0003', 'ack'],
    ['\u0002AB03\u0003', 'echo'],
    ['\u0002AB04\u0003', 'bad-checksum'],
    ['\u0002AB+000466918\u0003', 'reject'],
    ['\u0002AB+0.0.46618\u0003', 'reject'],
    ['\u0002AB+00156001A', 'incomplete'],
  ] as const)('%j', (frame, said) => {
    expect(told('yaohua-tf1', frame)).toEqual(typeof said === 'string' ? said : expect.objectContaining(said));
  });
});

describe('Yaohua frames that begin with = and have no end', () => {
  it.each([
    ['=0003.000', '3.000', 'reject'],
    ['=000.3000', 'reject', '3.000'],
    ['=-0001.00', '-1.00', 'reject'],
    ['=00.1000-', 'reject', '-1.00'],
    ['=-000.100', '-0.100', 'reject'],
    ['=001.000-', 'reject', '-0.100'],
    ['=00030.00', '30.00', 'reject'],
    ['=00003000', 'reject', 'reject'],
    ['=0003.00', 'incomplete', 'incomplete'],
    ['=0003.0000', 'reject', 'reject'],
    ['=.0003000', 'reject', 'reject'],
  ])('%s is %s forward and %s reversed', (frame, forward, reversed) => {
    const said = (id: 'yaohua-eq-forward' | 'yaohua-eq-reversed'): unknown => {
      const meaning = told(id, frame);
      return typeof meaning === 'string' ? meaning : meaning.valueText;
    };
    expect([said('yaohua-eq-forward'), said('yaohua-eq-reversed')]).toEqual([forward, reversed]);
  });

  it('are told when the next one has begun, or when nothing follows', () => {
    expect(heard('yaohua-eq-forward', '=0003.000')).toEqual([]);
    expect(heard('yaohua-eq-forward', '03.000=0003.000', '=0004.000=')).toEqual(['3.000', '4.000']);
    expect(heardWhole('yaohua-eq-forward', '=0003.000')).toEqual(['3.000']);
  });

  it('are never filled up with bytes of the next', () => {
    expect(heard('yaohua-eq-forward', '=0003.0=0004.000=')).toEqual(['incomplete', '4.000']);
    expect(heard('yaohua-eq-forward', '=0003.0000004.000=0005.000=')).toEqual(['5.000']);
  });

  it.each([
    ['G   1.236', '1.236', false],
    ['N-  1.236', '-1.236', true],
    ['G+001.236', '1.236', false],
  ])('C602 %j is %s', (frame, valueText, net) => {
    expect(told('yaohua-c602', frame)).toMatchObject({ valueText, net, stable: null, unit: null });
  });

  it.each(['T   1.236', 'G   1.2360', 'G 1 2.236', 'G        '])('C602 refuses %j', (frame) => {
    expect(told('yaohua-c602', frame)).toBe('reject');
  });
});
