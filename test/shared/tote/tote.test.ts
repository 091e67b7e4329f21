import { describe, expect, it } from 'vitest';
import { decideTote, type ToteCommand } from '../../../shared/tote/decide-tote.ts';
import { buildToteCode, isToteCode, toteNumberOf } from '../../../shared/tote/tote-code.ts';
import { foldTote, type ToteState, toteStreamId } from '../../../shared/tote/tote-state.ts';
import { idOf, RecordWriter } from '../../support/builders.ts';

const TOTE_ID = idOf('tote');
const OPEN = {
  type: 'OpenTote',
  toteId: TOTE_ID,
  code: 'TOTB10003',
  number: 3,
  colour: 'green',
  disposition: 'restock',
} as const satisfies ToteCommand;
const { type: _type, ...OPENED } = OPEN;

function toteAfter(...types: ('ToteOpened' | 'ToteFilled' | 'ToteClosed' | 'ToteLost')[]): ToteState | null {
  const writer = new RecordWriter();
  for (const type of types) {
    const data = type === 'ToteOpened' ? OPENED : { toteId: TOTE_ID };
    writer.write([{ type, schemaVersion: 1, data }], { streamId: toteStreamId(TOTE_ID) });
  }
  return foldTote(writer.events);
}

describe('a tote', () => {
  it('is opened, filled, closed and opened again', () => {
    expect(toteAfter()).toBeNull();
    expect(toteAfter('ToteOpened')).toMatchObject({ ...OPENED, status: 'open' });
    expect(toteAfter('ToteOpened', 'ToteFilled')?.status).toBe('full');
    expect(toteAfter('ToteOpened', 'ToteFilled', 'ToteClosed')?.status).toBe('closed');
    expect(toteAfter('ToteOpened', 'ToteClosed', 'ToteOpened')?.status).toBe('open');
  });

  it('skips what it does not know, and what comes before it was opened', () => {
    expect(toteAfter('ToteOpened', 'ToteLost')?.status).toBe('open');
    expect(toteAfter('ToteFilled', 'ToteClosed')).toBeNull();
  });

  it.each([
    ['opens a new one', null, OPEN, [{ type: 'ToteOpened', data: OPENED }]],
    ['has nothing to do for one open for the same', toteAfter('ToteOpened'), OPEN, []],
    [
      'fills an open one',
      toteAfter('ToteOpened'),
      { type: 'FillTote' },
      [{ type: 'ToteFilled', data: { toteId: TOTE_ID } }],
    ],
    ['has nothing to do for a full one', toteAfter('ToteOpened', 'ToteFilled'), { type: 'FillTote' }, []],
    [
      'closes an open one',
      toteAfter('ToteOpened'),
      { type: 'CloseTote' },
      [{ type: 'ToteClosed', data: { toteId: TOTE_ID } }],
    ],
    ['has nothing to do for a closed one', toteAfter('ToteOpened', 'ToteClosed'), { type: 'CloseTote' }, []],
    ['opens a closed one again', toteAfter('ToteOpened', 'ToteClosed'), OPEN, [{ type: 'ToteOpened', data: OPENED }]],
  ] as const)('%s', (_what, state, command, events) => {
    expect(decideTote(state, command)).toEqual({ ok: true, value: events });
  });

  it.each([
    ['fill none', null, { type: 'FillTote' }, { kind: 'tote-not-found' }],
    [
      'fill a closed one',
      toteAfter('ToteOpened', 'ToteClosed'),
      { type: 'FillTote' },
      { kind: 'tote-closed', code: 'TOTB10003' },
    ],
    [
      'open one for something else while it is in use',
      toteAfter('ToteOpened'),
      { ...OPEN, disposition: 'scrap' },
      { kind: 'tote-in-use', code: 'TOTB10003', disposition: 'restock' },
    ],
  ] as const)('does not %s', (_what, state, command, error) => {
    expect(decideTote(state, command)).toEqual({ ok: false, error });
  });
});

describe('a tote’s code', () => {
  it('carries its station and its number', () => {
    expect(buildToteCode('B1', 3)).toBe('TOTB10003');
    expect(toteNumberOf('totb10003 ')).toBe(3);
    expect(isToteCode('TOTB10003')).toBe(true);
  });

  it.each(['LPNB1000003', 'TOTEBAG-1', 'TOT', 'TOTB1003X', '4006381333931'])('%s is none', (text) => {
    expect(isToteCode(text)).toBe(false);
    expect(toteNumberOf(text)).toBeNull();
  });

  it.each([
    ['b1', 1],
    ['B1', 0],
    ['B1', 10_000],
  ])('refuses %s %s', (station, number) => {
    expect(() => buildToteCode(station, number)).toThrow(RangeError);
  });
});
