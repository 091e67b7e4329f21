import { foldPolicy, policyStreamId } from '../../shared/domain/policy/policy-stream.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { StoredEvent } from '../../shared/event-log/envelope.ts';
import { foldStation, type StationState, stationStreamId } from '../../shared/station/station-state.ts';
import { deriveIdFor } from '../ids.ts';
import { RefusedError } from '../refused.ts';
import type { Meta } from '../store/meta.ts';
import type { Identity } from './record.ts';
import type { StationView } from './refold.ts';

/** Who this bench is, and the rules it works by: asked at every step, so folded once and kept until it changes. */
export interface StationDesk {
  isSetUp(): boolean;
  stationId(): string | null;
  state(): StationState;
  /** @throws RefusedError `not-set-up` */
  identity(): Identity;
  /** @throws RefusedError `not-set-up` */
  view(): StationView;
  /** This station, and those it goes on from because their backups were restored: the oldest last. */
  lineage(): readonly string[];
  /** Gives the data folder its site and station, once; before the first event. */
  found(siteId: string, stationId: string, zone: string): void;
  /** Told after an append to any stream. */
  changed(streamId: string): void;
}

export function openStationDesk(meta: Meta, streamOf: (streamId: string) => StoredEvent[]): StationDesk {
  let cached: { state: StationState; policy: Policy; lineage: readonly string[] } | null = null;
  let zoneBeforeSetUp: string | null = null;
  const ids = (): { siteId: string; stationId: string } => {
    const siteId = meta.get('siteId');
    const stationId = meta.get('stationId');
    if (siteId && stationId) return { siteId, stationId };
    throw new RefusedError(
      { kind: 'not-set-up' },
      'The bench is not set up yet: open it and go through the first start.',
    );
  };
  const stateOf = (stationId: string): StationState => foldStation(streamOf(stationStreamId(stationId)));
  const load = ({ siteId, stationId } = ids()): NonNullable<typeof cached> => {
    cached ??= {
      state: stateOf(stationId),
      lineage: lineageOf(stationId, stateOf),
      policy: foldPolicy(streamOf(policyStreamId(deriveIdFor(siteId)))),
    };
    return cached;
  };

  return {
    isSetUp: () => meta.get('stationId') !== null,
    stationId: () => meta.get('stationId'),
    state: () => (meta.get('stationId') === null ? foldStation([]) : load().state),
    identity: () => {
      const { siteId, stationId } = ids();
      return { siteId, stationId, zone: load({ siteId, stationId }).state.setUp?.zone ?? zoneBeforeSetUp ?? 'UTC' };
    },
    view: () => {
      const { siteId, stationId } = ids();
      const { state, policy, lineage } = load({ siteId, stationId });
      return { stationId, lineage, stationCode: state.setUp?.stationCode ?? '', policy, deriveId: deriveIdFor(siteId) };
    },
    lineage: () => (meta.get('stationId') === null ? [] : load().lineage),
    found: (siteId, stationId, zone) => {
      meta.set('siteId', siteId);
      meta.set('stationId', stationId);
      zoneBeforeSetUp = zone;
    },
    changed: (streamId) => {
      if (streamId.startsWith('station:') || streamId.startsWith('policy:')) cached = null;
    },
  };
}

/** Stops at a station that names one before it again: records are brought together by people. */
function lineageOf(stationId: string, stateOf: (stationId: string) => StationState): readonly string[] {
  const lineage: string[] = [];
  for (let at: string | undefined = stationId; at !== undefined && !lineage.includes(at);) {
    lineage.push(at);
    at = stateOf(at).restoredFrom?.fromStationId;
  }
  return lineage;
}
