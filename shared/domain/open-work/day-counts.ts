import type { PARCEL_CLASSES } from '../facts/fact-payloads.ts';

type ReturnClass = (typeof PARCEL_CLASSES)[number];

/** A case as the day's counts see it. */
export interface CountedCase {
  readonly status: string;
  readonly returnClass: ReturnClass;
  /** Null for a matter without a parcel: nothing was received. */
  readonly receivedAtMs: number | null;
  readonly receivedBy: string | null;
  readonly closedAtMs: number | null;
  readonly closedBy: string | null;
}

export interface Day {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** How much of what came in stands where. `received` is always `closed + open + parked`. */
export interface Standing {
  readonly received: number;
  readonly closed: number;
  readonly open: number;
  readonly parked: number;
}

export interface DayCounts extends Standing {
  /** Of days before: what was still there when this day began, and what has become of it since. */
  readonly carriedOver: Standing;
  readonly byClass: readonly (Standing & { readonly returnClass: ReturnClass })[];
  readonly byPerson: readonly { readonly personId: string; readonly received: number; readonly closed: number }[];
}

const NONE: Standing = { received: 0, closed: 0, open: 0, parked: 0 };
type Place = Exclude<keyof Standing, 'received'>;

/**
 * The counts of one day, that foot (issue 3): received today = closed + open + parked of today's; what was carried over
 * from days before stands apart. A case that was joined to another is counted there and not here.
 * `cases`: those received on the day, and older ones that were not closed when it began.
 */
export function dayCounts(cases: readonly CountedCase[], day: Day): DayCounts {
  let [today, carriedOver] = [NONE, NONE];
  const byClass = new Map<ReturnClass, Standing>();
  const byPerson = new Map<string, { received: number; closed: number }>();
  const person = (personId: string | null, what: 'received' | 'closed'): void => {
    if (personId === null) return;
    const before = byPerson.get(personId) ?? { received: 0, closed: 0 };
    byPerson.set(personId, { ...before, [what]: before[what] + 1 });
  };
  for (const one of cases) {
    const place = placeOf(one);
    const { receivedAtMs, returnClass } = one;
    if (place === null || receivedAtMs === null || receivedAtMs >= day.untilMs) continue;
    const isClosedToday = one.closedAtMs !== null && isWithin(one.closedAtMs, day);
    if (isClosedToday) person(one.closedBy, 'closed');
    if (isWithin(receivedAtMs, day)) {
      today = plus(today, place);
      byClass.set(returnClass, plus(byClass.get(returnClass) ?? NONE, place));
      person(one.receivedBy, 'received');
    } else if (place !== 'closed' || isClosedToday) {
      carriedOver = plus(carriedOver, place);
    }
  }
  return {
    ...today,
    carriedOver,
    byClass: [...byClass].map(([returnClass, standing]) => ({ returnClass, ...standing })).toSorted(byReceived),
    byPerson: [...byPerson].map(([personId, counts]) => ({ personId, ...counts })).toSorted(byReceived),
  };
}

function placeOf({ status }: CountedCase): Place | null {
  return status === 'closed' || status === 'open' || status === 'parked' ? status : null;
}

const isWithin = (atMs: number, { fromMs, untilMs }: Day): boolean => atMs >= fromMs && atMs < untilMs;

function plus(standing: Standing, place: Place): Standing {
  return { ...standing, received: standing.received + 1, [place]: standing[place] + 1 };
}

const byReceived = (a: { readonly received: number }, b: { readonly received: number }): number =>
  b.received - a.received;
