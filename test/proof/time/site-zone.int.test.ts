import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/calendar-date.ts';
import { claimClock, deadlineOf } from '../../../shared/claim/claim-deadline.ts';
import { boundsOfDay } from '../../../shared/domain/open-work/site-day.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { listed, sources } from '../../architecture/source-tree.ts';
import { testRow } from '../../faults/test-row.ts';

testRow('T3');

describe('T3 a term in days', () => {
  it.each([
    ['over an hour forward', '2026-03-28', 7, '2026-04-04'],
    ['over an hour back', '2026-10-24', 7, '2026-10-31'],
    ['onto a leap day', '2028-02-22', 7, '2028-02-29'],
    ['over a leap day', '2028-02-28', 7, '2028-03-06'],
    ['over no leap day', '2027-02-28', 7, '2027-03-07'],
    ['over the turn of a year', '2026-12-28', 7, '2027-01-04'],
  ])('%s ends on the same day of the week', (_what, deliveredOn, days, on) => {
    expect(addDays(deliveredOn, days)).toBe(on);
    const claim = { carrier: null, deliveredOn, isVisible: true, kind: 'damage' } as const;
    const deadline = deadlineOf(claim, DEFAULT_POLICY);
    expect(deadline?.on).toBe(addDays(deliveredOn, deadline?.days ?? 0));
    expect(claimClock(deliveredOn, on, deliveredOn).daysLeft).toBe(days);
    expect(claimClock(deliveredOn, on, addDays(on, 1)).daysLeft).toBe(-1);
  });

  it('has every day of a year once, in a zone with switches and in one without', () => {
    for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Shanghai']) {
      const days = Array.from({ length: 366 }, (_each, at) => addDays('2028-01-01', at));
      const lost = days.filter((day) => boundsOfDay(day, zone).untilMs !== boundsOfDay(addDays(day, 1), zone).fromMs);
      expect(lost, zone).toEqual([]);
      expect(daysBetween(days[0] ?? '', days.at(-1) ?? '')).toBe(365);
    }
  });
});

/** What reads the computer's own zone: a date's local parts, and formats that are not told a zone. */
const OF_THE_MACHINE =
  /\.(?:get|set)(?:Hours|Minutes|Date|Day|Month|FullYear)\(|getTimezoneOffset|toLocale(?:Date|Time)String|resolvedOptions\(\)\.timeZone|\{ timeZone \} = new Intl|Temporal\.Now/;
const ITS_PLACES = [
  // A proposal at set-up, and what a page shows before there is a site.
  'renderer/i18n/zone.ts',
  // The site of a demo stands where its computer does.
  'electron/demo/furnish-demo.ts',
];

describe('T3 the zone of the computer', () => {
  it('is asked nowhere but where there is no site yet', () => {
    const asking = sources(/^(?:shared|electron|renderer)\/.*\.tsx?$/).filter(({ text }) => OF_THE_MACHINE.test(text));
    const found = listed(asking.map(({ path }) => ({ path, what: 'asks the zone of the computer' })));
    expect(found).toEqual(ITS_PLACES.map((path) => `${path}: asks the zone of the computer`).toSorted());
  });
});
