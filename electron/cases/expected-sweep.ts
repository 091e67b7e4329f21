import { codeKey } from '../../shared/domain/code/code-key.ts';
import { daysBetween, siteDayOf } from '../../shared/domain/open-work/site-day.ts';
import type { ExpectedRow } from '../../shared/protocol/work-view.ts';
import type { Clock } from '../clock.ts';
import type { AwaitedReturn, ExpectedStore } from '../store/expected-store.ts';
import type { StationDesk } from './station-desk.ts';

export interface SweepQuery {
  readonly search: string;
  /** Null takes the policy's ageing days. */
  readonly olderThanDays: number | null;
}

interface SweepParts {
  readonly expected: ExpectedStore;
  readonly station: StationDesk;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;

/** S105: announced returns that have not come, the oldest first. */
export function sweepExpected(
  query: SweepQuery,
  page: { readonly offset: number; readonly limit: number },
  parts: SweepParts,
): { rows: ExpectedRow[]; total: number; ageingDays: number } {
  const { expected, station, clock } = parts;
  const ageingDays = station.view().policy.workClocks.expectedAgeingDays;
  const days = query.olderThanDays ?? ageingDays;
  const part = codeKey(query.search) ?? '';
  const found = { part, announcedBeforeMs: clock.nowMs() - days * DAY_MS };
  const { zone } = station.identity();
  return {
    rows: expected.awaited(found, page.offset, page.limit).map((one) => rowOf(one, clock.nowMs(), zone)),
    total: expected.countAwaited(found),
    ageingDays,
  };
}

function rowOf({ expected, announcedAtMs }: AwaitedReturn, nowMs: number, zone: string): ExpectedRow {
  const { rmaNumber, orderNumber, trackingNumber, carrier, returnClass, lines, closesOn, isPriority } = expected;
  return {
    rmaNumber,
    orderNumber,
    trackingNumber,
    carrier,
    returnClass,
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    announcedAtMs,
    ageDays: Math.max(0, daysBetween(siteDayOf(announcedAtMs, zone), siteDayOf(nowMs, zone))),
    closesOn: closesOn ?? null,
    isPriority: isPriority === true,
  };
}
