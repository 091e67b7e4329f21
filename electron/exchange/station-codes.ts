import { foldStation, stationStreamId } from '../../shared/station/station-state.ts';
import type { EventStore } from '../store/event-store.ts';

/** The code of every station whose record is here; one whose set-up has not come has none. */
export function codesOfStations({ events }: { readonly events: EventStore }): Map<string, string> {
  const codes = events.stations().map((stationId) => {
    const { setUp } = foldStation(events.ofStream(stationStreamId(stationId)));
    return [stationId, setUp?.stationCode ?? null] as const;
  });
  return new Map(codes.flatMap(([stationId, code]) => (code === null ? [] : [[stationId, code]])));
}

/** Stations that another one goes on from, because their backup was restored: theirs is the same code, and rightly. */
export function stationsBefore({ events }: { readonly events: EventStore }): ReadonlySet<string> {
  const before = events.stations().flatMap((stationId) => {
    const { restoredFrom } = foldStation(events.ofStream(stationStreamId(stationId)));
    return restoredFrom ? [restoredFrom.fromStationId] : [];
  });
  return new Set(before);
}

/** Codes of more than one station: unit labels and certificate numbers carry the code, and could be printed twice. */
export function sharedCodes(codes: ReadonlyMap<string, string>, before: ReadonlySet<string>): string[] {
  const all = [...codes].filter(([stationId]) => !before.has(stationId)).map(([, code]) => code);
  return [...new Set(all.filter((code, at) => all.indexOf(code) !== at))].sort();
}
