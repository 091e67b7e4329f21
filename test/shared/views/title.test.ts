import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../shared/views/blocker.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenOpened, givenParcel, idOf } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const UNKNOWN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ returnClass: 'unidentified', rmaNumbers: [], lines: [] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const found = (name: string, counted: number): CaseEvent => ({
  type: 'UnexpectedContentCounted',
  data: { unexpectedId: idOf(name), sku: null, gtin: null, name, counted },
});

describe('what a case holds, in a list', () => {
  it.each([
    ['nothing was said of an unidentified parcel', given(UNKNOWN), ''],
    ['what was scanned in one', given(UNKNOWN, found('Cup', 2), found('Lamp', 1)), '2 × Cup, Lamp'],
    ['what was taken out again is not there', given(UNKNOWN, found('Cup', 0)), ''],
    [
      'what was announced, and not what came besides',
      given([{ type: 'CaseOpened', data: givenOpened() }], found('Cup', 1)),
      'Kettle',
    ],
  ])('%s', (_, { folded }, title) => {
    expect(titleOf(folded.state).en).toBe(title);
  });

  it('calls what nobody announced as the catalogue calls it in the reader’s language, where the record says it', () => {
    const candle: CaseEvent = {
      type: 'UnexpectedContentCounted',
      data: { unexpectedId: idOf('c'), sku: 'C', gtin: null, name: 'Candle', nameZh: '蜡烛', nameEs: null, counted: 2 },
    };
    const { folded } = given(UNKNOWN, candle);
    expect(titleOf(folded.state)).toEqual({ en: '2 × Candle', 'zh-CN': '2 × 蜡烛', es: '2 × Candle' });
  });
});
