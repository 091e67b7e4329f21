import { describe, expect, it } from 'vitest';
import { DEFAULT_WORK_CLOCKS } from '../../../../shared/domain/policy/work-clocks.ts';
import { boundsOfDay, daysBetween, siteDayOf, siteTimeOf } from '../../../../shared/domain/open-work/site-day.ts';
import { clocksOf, compareDueWork, type DueWork } from '../../../../shared/domain/open-work/work-clock.ts';

const ZONE = 'Europe/Madrid';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RECEIVED = Date.UTC(2026, 2, 2, 9, 0);
const MIDNIGHT_AFTER_4TH = Date.UTC(2026, 2, 4, 23, 0);

const work = (change: Partial<DueWork>): DueWork => ({
  caseId: 'a',
  urgency: 'normal',
  openedAtMs: RECEIVED,
  receivedAtMs: RECEIVED,
  isChecked: true,
  dueOn: null,
  ...change,
});
const clocks = (change: Partial<DueWork>) => clocksOf(work(change), DEFAULT_WORK_CLOCKS, ZONE);

describe('S31 the clock from receipt to the first check', () => {
  it.each([
    ['runs out 24 hours after receipt', { isChecked: false }, RECEIVED + DAY],
    ['does not run once the outside was looked at', { isChecked: true }, undefined],
    ['does not run without a parcel', { isChecked: false, receivedAtMs: null }, undefined],
  ])('%s', (_what, change, expected) => {
    expect(clocks(change).find(({ clock }) => clock === 'first-check')?.dueAtMs).toBe(expected);
  });

  it('is the site’s to choose', () => {
    const policy = { ...DEFAULT_WORK_CLOCKS, firstCheckWithinHours: 4 };
    expect(clocksOf(work({ isChecked: false }), policy, ZONE)[0]).toEqual({
      clock: 'first-check',
      dueAtMs: RECEIVED + 4 * HOUR,
    });
  });
});

describe('S79 the clock from receipt to refund-ready', () => {
  it('runs out three days after receipt', () => {
    expect(clocks({})).toEqual([{ clock: 'refund-ready', dueAtMs: RECEIVED + 3 * DAY }]);
  });
});

describe('S89 the last day of a case', () => {
  it('ends with that day at the site, and stands in front when it ends first', () => {
    expect(clocks({ dueOn: '2026-03-04' })[0]).toEqual({ clock: 'due', dueAtMs: MIDNIGHT_AFTER_4TH });
  });

  it('stands behind what runs out before it', () => {
    expect(clocks({ dueOn: '2026-03-09' }).map(({ clock }) => clock)).toEqual(['refund-ready', 'due']);
  });
});

describe('S108 the order of open work', () => {
  const order = (...rows: DueWork[]): string[] =>
    rows.toSorted((a, b) => compareDueWork(a, b, DEFAULT_WORK_CLOCKS, ZONE)).map(({ caseId }) => caseId);

  it.each<[string, DueWork[], string[]]>([
    [
      'priority goes before what is due sooner',
      [work({ caseId: 'late', dueOn: '2026-03-01' }), work({ caseId: 'vip', urgency: 'priority' })],
      ['vip', 'late'],
    ],
    [
      'what is due sooner goes before what came sooner',
      [work({ caseId: 'old' }), work({ caseId: 'due', dueOn: '2026-03-03', openedAtMs: RECEIVED + HOUR })],
      ['due', 'old'],
    ],
    [
      'what has no clock goes last',
      [work({ caseId: 'paper', receivedAtMs: null }), work({ caseId: 'parcel' })],
      ['parcel', 'paper'],
    ],
    ['equals go by their id, on every bench alike', [work({ caseId: 'b' }), work({ caseId: 'a' })], ['a', 'b']],
  ])('%s', (_what, rows, expected) => {
    expect(order(...rows)).toEqual(expected);
  });
});

describe('the day at the site', () => {
  it.each([
    ['before midnight there', Date.UTC(2026, 2, 2, 22, 59), '2026-03-02', '23:59'],
    ['after midnight there', Date.UTC(2026, 2, 2, 23, 0), '2026-03-03', '00:00'],
  ])('is told %s', (_what, atMs, day, time) => {
    expect([siteDayOf(atMs, ZONE), siteTimeOf(atMs, ZONE)]).toEqual([day, time]);
  });

  it.each([
    ['2026-03-02', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s has %d hours', (day, hours) => {
    const { fromMs, untilMs } = boundsOfDay(day, ZONE);
    expect((untilMs - fromMs) / HOUR).toBe(hours);
  });

  it('counts whole days over a change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});
