import { type Checkpoint, checkCheckpoints, type CheckpointFault } from '../../shared/event-log/checkpoint.ts';
import type { ChainGap, ChainHead } from '../../shared/event-log/chain.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import type { EventStore } from '../store/event-store.ts';
import { isCheckpointSigned } from './checkpoint-key.ts';
import { checkStation, type StationFault } from './check-station.ts';

export interface SignedChain {
  readonly head: ChainHead;
  readonly fault: StationFault | null;
  readonly gaps: readonly ChainGap[];
  /** Up to this event the chain is what was signed; 0 when nothing was. */
  readonly vouchedSeq: number;
}

/**
 * Walks one station's chain and holds it against every checkpoint that is kept of it: here, or by somebody else
 * (`held`). An edit shows in the chain itself; a tail that was cut, or a chain written anew with its hashes, only shows
 * against a signature that its author cannot make.
 */
export function checkSignedChain(
  stationId: string,
  parts: {
    readonly events: EventStore;
    readonly checkpoints: CheckpointStore;
    readonly ownStationId: string | null;
    /** The station's own key; null when it has none. */
    readonly publicKey: string | null;
    readonly held: readonly Checkpoint[];
  },
): SignedChain {
  const { events, checkpoints, held, ownStationId } = parts;
  const isWhole = stationId === ownStationId;
  const { head, fault, gaps } = checkStation(stationId, events, isWhole);
  const known = [
    ...checkpoints.ofStation(stationId),
    ...held.filter((checkpoint) => checkpoint.stationId === stationId),
  ];
  const chain = {
    head: events.headOf(stationId),
    hashAt: (stationSeq: number) => events.hashAt(stationId, stationSeq),
    isWhole,
    publicKey: isWhole ? parts.publicKey : null,
  };
  const signed = checkCheckpoints(chain, known.toSorted(bySeq), isCheckpointSigned);
  return { head, gaps, fault: earlier(fault, signed.fault), vouchedSeq: signed.vouchedSeq };
}

function bySeq(one: Checkpoint, other: Checkpoint): number {
  return one.stationSeq - other.stationSeq || one.madeAtMs - other.madeAtMs;
}

/** The chain names one event, a checkpoint names a stretch: the event, unless the stretch lies wholly before it. */
function earlier(inChain: StationFault | null, signed: CheckpointFault | null): StationFault | null {
  if (signed === null) return inChain;
  if (inChain !== null && inChain.stationSeq <= signed.toSeq + 1) return inChain;
  return { stationSeq: signed.fromSeq, kind: signed.kind };
}
