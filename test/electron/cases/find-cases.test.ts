import { describe, expect, it } from 'vitest';
import { findCases } from '../../../electron/cases/find-cases.ts';
import { rebuildViews } from '../../../electron/cases/rebuild.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { deriveId, givenLine, givenOpened, givenParcel, idOf, OPERATOR, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openBench } from '../../support/two-stations.ts';

const KETTLE = deriveId('rma:RMA1001:1');
const MUG = deriveId('rma:RMA1002:1');

/** Two cases: a kettle under RMA-1001 and a mug whose SKU begins with that number. */
function opened() {
  const bench = openBench(STATION_A, memoryDatabase());
  let commands = 0;
  const apply = (caseId: string, command: CaseCommand) =>
    bench.work.apply(caseId, command, {
      commandId: idOf(`find ${(commands += 1)}`),
      actor: OPERATOR,
      roles: ['supervisor'],
    });
  const parcel = givenParcel({ trackingNumber: 'SF1000171310042' });
  apply(KETTLE, { type: 'OpenCase', opened: givenOpened({ caseId: KETTLE, rmaNumbers: ['RMA-1001'] }), parcel });
  const mug = givenLine({
    lineId: idOf('mug'),
    sku: 'RMA1001-MUG',
    gtin: null,
    name: 'Stoneware mug',
    nameZh: '马克杯',
    nameEs: 'Taza de cerámica',
  });
  const other = givenParcel({ parcelId: idOf('parcel 2'), trackingNumber: 'RR417921168ES' });
  apply(MUG, {
    type: 'OpenCase',
    opened: givenOpened({ caseId: MUG, rmaNumbers: ['RMA-1002'], orderNumber: 'SO-78', lines: [mug] }),
    parcel: other,
  });
  const find = (text: string) =>
    findCases(text, 10, bench.stores.search).map(({ caseId, how }) => [caseId === KETTLE ? 'kettle' : 'mug', how]);
  return { bench, apply, find };
}

describe('the one box for everything', () => {
  it.each([
    [
      'the whole number before one that begins with it',
      'rma 1001',
      [
        ['kettle', 'exact'],
        ['mug', 'prefix'],
      ],
    ],
    ['a tracking number by its end', '0042', [['kettle', 'part']]],
    ['an order', 'SO78', [['mug', 'exact']]],
    ['two Chinese signs in the middle of a name', '水壶', [['kettle', 'word']]],
    ['a Chinese name whole', '马克杯', [['mug', 'word']]],
    ['a Spanish word without its accent', 'ceramica', [['mug', 'word']]],
    ['the beginning of a word', 'stonew', [['mug', 'word']]],
    ['all the words of a question', 'mug stoneware', [['mug', 'word']]],
    ['a GTIN', '04006381333931', [['kettle', 'exact']]],
    ['nothing', 'teapot', []],
    ['quotes and stars', '"*" OR 1=1 --', []],
  ])('finds %s', (_what, text, found) => {
    expect(opened().find(text)).toEqual(found);
  });

  it('follows a case: what is undone is found no more, what is added is', () => {
    const { bench, apply, find } = opened();
    apply(MUG, {
      type: 'CountUnexpected',
      content: { unexpectedId: idOf('x'), sku: 'XYZ-9', gtin: null, name: '围巾', counted: 1 },
    });
    expect(find('围巾')).toEqual([['mug', 'word']]);
    const [last] = bench.work.fold(MUG).state.steps.slice(-1);
    apply(MUG, { type: 'UndoStep', commandId: last?.commandId ?? '' });
    expect([...find('围巾'), ...find('XYZ9')]).toEqual([]);
  });

  it('is a view: a rebuild changes nothing, and mends what was spoilt', () => {
    const { bench, find } = opened();
    const parts = { ...bench.stores, record: bench.record };
    expect(rebuildViews(parts).viewsChanged).toEqual([]);
    bench.stores.search.clear();
    expect(find('水壶')).toEqual([]);
    expect(rebuildViews(parts).viewsChanged.length).toBeGreaterThan(0);
    expect(find('水壶')).toEqual([['kettle', 'word']]);
  });
});
