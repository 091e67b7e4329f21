import { describe, expect, it } from 'vitest';
import { addDays, calendarDateOf, daysBetween } from '../../../shared/domain/calendar-date.ts';

describe('a calendar date', () => {
  it.each([
    ['2026-03-28T22:30:00Z', 'Europe/Madrid', '2026-03-28'],
    ['2026-03-28T23:30:00Z', 'Europe/Madrid', '2026-03-29'],
    ['2026-03-28T17:00:00Z', 'Asia/Shanghai', '2026-03-29'],
    ['2026-03-28T02:00:00Z', 'America/Bogota', '2026-03-27'],
  ])('%s is in %s the %s', (instant, zone, date) => {
    expect(calendarDateOf(Date.parse(instant), zone)).toBe(date);
  });

  it('counts days over months and leap years', () => {
    expect(addDays('2028-02-27', 3)).toBe('2028-03-01');
    expect(addDays('2026-01-02', -3)).toBe('2025-12-30');
    expect(daysBetween('2026-02-26', '2026-03-05')).toBe(7);
    expect(daysBetween('2026-03-05', '2026-02-26')).toBe(-7);
  });
});
