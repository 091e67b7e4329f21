import type { Checkpoint } from '../../shared/event-log/checkpoint.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { StationFault } from './check-station.ts';
import { checkSignedChain } from './check-signed-chain.ts';
import { refoldAll, type ViewParts } from './rebuild.ts';

export interface Verification {
  readonly isSound: boolean;
  readonly events: number;
  readonly stations: {
    stationId: string;
    lastSeq: number;
    lastHash: string;
    /** Up to this event the chain is what its station signed. */
    vouchedSeq: number;
    fault: StationFault | null;
    /** Pieces of another station's record that have not come: normal between exports, and named. */
    gaps: { fromSeq: number; toSeq: number }[];
  }[];
  readonly viewsDiffering: string[];
  /** Photographs and PDFs whose file is gone or spoilt. */
  readonly photosMissing: string[];
  /** Photographs and PDFs that events name and that were never here: another bench has them. */
  readonly photosAwaited: number;
  /** Forks that were seen when records were taken in. */
  readonly forks: { stationId: string; stationSeq: number; seenAtMs: number }[];
}

/** Thrown to leave the trial rebuild behind: looking must not change anything. */
class TrialOver extends Error {
  readonly viewsDiffering: string[];
  constructor(viewsDiffering: string[]) {
    super('trial rebuild over');
    this.viewsDiffering = viewsDiffering;
  }
}

/** Hashes every event again from its text, walks every station's chain, holds it against what was signed, refolds the views on trial, reads every photo and PDF. */
export function verifyRecord(
  parts: ViewParts & {
    readonly photos: PhotoStore;
    readonly evidenceFiles: EvidenceStore;
    readonly exchange: ExchangeStore;
    readonly checkpoints: CheckpointStore;
    readonly ownStationId: string | null;
    /** The key this station signs with; null when it has none. */
    readonly publicKey?: string | null;
    /** Checkpoints that somebody else has kept, of whatever station. */
    readonly held?: readonly Checkpoint[];
  },
): Verification {
  const { events, photos, evidenceFiles, exchange, publicKey = null, held = [] } = parts;
  const heldStations = held.map((checkpoint) => checkpoint.stationId);
  const ids = new Set([...events.stations(), ...heldStations.filter((id) => id === parts.ownStationId)]);
  const stations = [...ids].map((stationId) => {
    const { head, fault, gaps, vouchedSeq } = checkSignedChain(stationId, { ...parts, publicKey, held });
    const found = fault && { stationSeq: fault.stationSeq, kind: fault.kind };
    const at = { lastSeq: head.stationSeq, lastHash: head.hash, vouchedSeq };
    return { stationId, ...at, fault: found, gaps: gaps.slice(0, 100) };
  });
  const isIntact = stations.every(({ fault }) => fault === null);
  // Views are compared with what the record says, and a broken one says nothing that could be relied on.
  const viewsDiffering = isIntact ? trialRebuild(parts) : [];
  const photosMissing = [photos, evidenceFiles].flatMap((files) =>
    files.hashes().filter((sha256) => files.read(sha256) === null),
  );
  const forks = exchange.forks();
  const isSound = isIntact && viewsDiffering.length + photosMissing.length + forks.length === 0;
  const photosAwaited = isIntact ? exchange.photosAwaited() : 0;
  return { isSound, events: events.count(), stations, viewsDiffering, photosMissing, photosAwaited, forks };
}

function trialRebuild(parts: Parameters<typeof verifyRecord>[0]): string[] {
  try {
    parts.record.transaction(() => {
      throw new TrialOver(refoldAll(parts).viewsChanged);
    });
  } catch (error) {
    if (error instanceof TrialOver) return error.viewsDiffering;
    throw error;
  }
  return [];
}
