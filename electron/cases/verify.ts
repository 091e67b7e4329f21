import type { CaseRowStore } from '../store/case-row-store.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { checkStation, type StationFault } from './check-station.ts';
import type { Record } from './record.ts';
import { rebuildViews } from './rebuild.ts';

export interface Verification {
  readonly isSound: boolean;
  readonly events: number;
  readonly stations: {
    stationId: string;
    lastSeq: number;
    lastHash: string;
    fault: StationFault | null;
  }[];
  readonly viewsDiffering: string[];
  readonly photosMissing: string[];
}

/** Thrown to leave the trial rebuild behind: looking must not change anything. */
class TrialOver extends Error {
  readonly viewsDiffering: string[];
  constructor(viewsDiffering: string[]) {
    super('trial rebuild over');
    this.viewsDiffering = viewsDiffering;
  }
}

/** Hashes every event again from its text, walks every station's chain, refolds the views on trial, reads every photo. */
export function verifyRecord(parts: {
  readonly record: Record;
  readonly events: EventStore;
  readonly caseRows: CaseRowStore;
  readonly docks: DockStore;
  readonly photos: PhotoStore;
}): Verification {
  const { events, photos } = parts;
  const stations = events.stations().map((stationId) => {
    const { head, fault } = checkStation(stationId, events);
    const found = fault && { stationSeq: fault.stationSeq, kind: fault.kind };
    return { stationId, lastSeq: head.stationSeq, lastHash: head.hash, fault: found };
  });
  const isIntact = stations.every(({ fault }) => fault === null);
  // Views are compared with what the record says, and a broken one says nothing that could be relied on.
  const viewsDiffering = isIntact ? trialRebuild(parts) : [];
  const photosMissing = photos.hashes().filter((sha256) => photos.read(sha256) === null);
  const isSound = isIntact && viewsDiffering.length + photosMissing.length === 0;
  return { isSound, events: events.count(), stations, viewsDiffering, photosMissing };
}

function trialRebuild(parts: Parameters<typeof verifyRecord>[0]): string[] {
  try {
    parts.record.transaction(() => {
      throw new TrialOver(rebuildViews(parts).viewsChanged);
    });
  } catch (error) {
    if (error instanceof TrialOver) return error.viewsDiffering;
    throw error;
  }
  return [];
}
