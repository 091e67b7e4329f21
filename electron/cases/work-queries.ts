import { dayCounts } from '../../shared/domain/open-work/day-counts.ts';
import { boundsOfDay, siteDayOf } from '../../shared/domain/open-work/site-day.ts';
import { clocksOf, compareDueWork } from '../../shared/domain/open-work/work-clock.ts';
import type { DayCountsView, WorkRow } from '../../shared/protocol/work-view.ts';
import { isWithoutParcel } from '../../shared/return-case/without-parcel.ts';
import { blockerOf, titleOf } from '../../shared/views/blocker.ts';
import type { NameOf } from '../../shared/views/person-ref.ts';
import type { Clock } from '../clock.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { OpenWork, WorkStore } from '../store/work-store.ts';
import type { Asker, CaseWork } from './case-work.ts';
import type { StationDesk } from './station-desk.ts';

export interface WorkFilter {
  readonly reason: string | null;
  readonly shelf: string | null;
  readonly personId: string | null;
  readonly olderThanDays: number | null;
}

export interface WorkQueries {
  /** Open work under a filter, the most urgent first; only the rows of the page are folded. */
  list(filter: WorkFilter, page: { readonly offset: number; readonly limit: number }, asker: Asker): WorkPage;
  /** One case, closed or not. */
  row(caseId: string, asker: Asker): WorkRow | null;
  dayCounts(): DayCountsView;
}

interface WorkPage {
  readonly rows: WorkRow[];
  readonly total: number;
  readonly reasons: { reason: string; count: number }[];
  readonly shelves: { shelf: string; count: number }[];
  readonly people: { person: { personId: string; name: string }; count: number }[];
  readonly all: number;
}

const DAY_MS = 86_400_000;

/** What is not finished, and what the day came to. */
export function createWorkQueries(parts: {
  readonly work: CaseWork;
  readonly workRows: WorkStore;
  readonly outbox: OutboxStore;
  readonly station: StationDesk;
  readonly clock: Clock;
  readonly nameOf: NameOf;
}): WorkQueries {
  const { work, workRows, outbox, station, clock, nameOf } = parts;
  const clocks = () => station.view().policy.workClocks;
  const zone = (): string => station.identity().zone;

  const rowOf = (open: OpenWork, asker: Asker): WorkRow => {
    const { lastActor, isChecked: _checked, ...row } = open;
    const isOpen = open.status === 'open' || open.status === 'parked';
    const folded = work.fold(open.caseId);
    return {
      ...row,
      title: titleOf(folded.state),
      hasParcel: open.receivedAtMs !== null,
      matter: isWithoutParcel(folded.state) ? (folded.state.matter?.matter ?? null) : null,
      owner: { personId: lastActor, name: nameOf(lastActor) },
      blocker: isOpen ? blockerOf(folded, work.context(open.caseId, asker)) : null,
      clocks: isOpen ? clocksOf(open, clocks(), zone()) : [],
    };
  };

  return {
    list: (filter, { offset, limit }, asker) => {
      const all = workRows.open();
      const oldestMs = filter.olderThanDays === null ? null : clock.nowMs() - filter.olderThanDays * DAY_MS;
      const found = all
        .filter((one) => isWanted(one, filter, oldestMs))
        .toSorted((a, b) => compareDueWork(a, b, clocks(), zone()));
      return {
        rows: found.slice(offset, offset + limit).map((one) => rowOf(one, asker)),
        total: found.length,
        reasons: counted(all.map(reasonOf)).map(([reason, count]) => ({ reason, count })),
        shelves: counted(all.flatMap(({ shelf }) => shelf ?? [])).map(([shelf, count]) => ({ shelf, count })),
        people: counted(all.map(({ lastActor }) => lastActor)).map(([personId, count]) => ({
          person: { personId, name: nameOf(personId) },
          count,
        })),
        all: all.length,
      };
    },
    row: (caseId, asker) => {
      const one = workRows.get(caseId);
      return one && rowOf(one, asker);
    },
    dayCounts: () => {
      const day = siteDayOf(clock.nowMs(), zone());
      const bounds = boundsOfDay(day, zone());
      const { byPerson, byClass, ...standing } = dayCounts(workRows.countedSince(bounds.fromMs), bounds);
      return {
        day,
        ...standing,
        byClass: [...byClass],
        byPerson: byPerson.map(({ personId, ...counts }) => ({
          person: { personId, name: nameOf(personId) },
          ...counts,
        })),
        photos: workRows.photosBetween(bounds.fromMs, bounds.untilMs),
        factsWaiting: outbox.unsent().waiting,
      };
    },
  };
}

/** Why it is not closed: the reason it was parked for, or that it lies open on a bench. */
const reasonOf = ({ status, parkedReason }: OpenWork): string =>
  status === 'open' ? 'open' : (parkedReason ?? 'asked');

function isWanted(one: OpenWork, { reason, shelf, personId }: WorkFilter, oldestMs: number | null): boolean {
  return (
    (reason === null || reasonOf(one) === reason) &&
    (shelf === null || one.shelf === shelf) &&
    (personId === null || one.lastActor === personId) &&
    (oldestMs === null || (one.receivedAtMs ?? one.openedAtMs) <= oldestMs)
  );
}

/** How often each stands in a list, the most frequent first. */
function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
