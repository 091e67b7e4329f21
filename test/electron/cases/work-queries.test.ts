import { describe, expect, it } from 'vitest';
import type { WorkFilter } from '../../../electron/cases/work-queries.ts';
import { asker } from '../../support/asker.ts';
import { OPERATOR } from '../../support/builders.ts';
import { FIRST, openScanBench, SECOND } from './scan-bench.ts';

const DAY_MS = 86_400_000;
const ALL: WorkFilter = { reason: null, shelf: null, personId: null, olderThanDays: null };

/** Two cases: the first parked by hand two days before the second was received. */
function bench() {
  const opened = openScanBench();
  opened.scan(FIRST.trackingNumber ?? '');
  const first = opened.current()?.caseId ?? '';
  opened.work.apply(first, { type: 'ParkCase', reason: 'needs-inspector' }, opened.worker());
  opened.clock.advance(2 * DAY_MS);
  opened.scan(SECOND.trackingNumber ?? '');
  const second = opened.current()?.caseId ?? '';
  const ids = (filter: Partial<WorkFilter> = {}) =>
    opened.openWork
      .list({ ...ALL, ...filter }, { offset: 0, limit: 10 }, asker('operator'))
      .rows.map(({ caseId }) => caseId);
  return { ...opened, first, second, ids };
}

describe('open work', () => {
  it('S31 S79 shows what runs out next in front, and what each case waits for', () => {
    const { openWork, first, second, ids } = bench();
    expect(ids()).toEqual([first, second]);
    const row = openWork.row(first, asker('operator'));
    expect(row).toMatchObject({ status: 'parked', shelf: 'H2', parkedReason: 'needs-inspector', hasParcel: true });
    expect(row?.clocks.map(({ clock }) => clock)).toEqual(['first-check', 'refund-ready']);
    expect(row?.title['zh-CN']).toBe('电水壶');
  });

  it.each([
    ['by reason', { reason: 'needs-inspector' }, ['first']],
    ['that lies on a bench', { reason: 'open' }, ['second']],
    ['by shelf', { shelf: 'H2' }, ['first']],
    ['by who touched it last', { personId: OPERATOR }, ['first', 'second']],
    ['of somebody else', { personId: 'nobody' }, []],
  ])('is found %s', (_what, filter, expected) => {
    const { first, second, ids } = bench();
    expect(ids(filter)).toEqual(expected.map((name) => (name === 'first' ? first : second)));
  });

  it('S105 received and not closed is swept by its age', () => {
    const { first, ids } = bench();
    expect(ids({ olderThanDays: 1 })).toEqual([first]);
    expect(ids({ olderThanDays: 3 })).toEqual([]);
  });

  it('S108 priority goes before what runs out sooner', () => {
    const { work, worker, first, second, ids } = bench();
    work.apply(second, { type: 'SetUrgency', urgency: 'priority', dueOn: null }, worker());
    expect(ids()).toEqual([second, first]);
  });

  it('counts the day of the site: what came before stands apart', () => {
    expect(bench().openWork.dayCounts()).toMatchObject({
      day: '2026-03-04',
      received: 1,
      open: 1,
      carriedOver: { received: 1, parked: 1, open: 0, closed: 0 },
    });
  });
});
