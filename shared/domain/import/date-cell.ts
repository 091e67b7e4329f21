import { accepted, refused } from '../result.ts';
import { CalendarDate } from '../reference/calendar-date.ts';
import type { CellParser } from './text-cell.ts';

/** Year first, in the ways exports write it; a time of day behind it is left out. */
const YEAR_FIRST = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T\s]+[\d:.]+Z?)?$/;

/** A day, year first. `03/04/2026` is refused: two countries read it as two days, and the cell does not say whose. */
export const dateCell: CellParser<string> = (text) => {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text.normalize('NFKC').trim()) ?? [];
  const date = CalendarDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? accepted(date.data) : refused('not-a-date');
};
