import { type Checkpoint, CHECKPOINT_EVERY_EVENTS, checkpointText } from '../../shared/event-log/checkpoint.ts';
import type { Clock } from '../clock.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Meta } from '../store/meta.ts';
import type { CheckpointKey } from './checkpoint-key.ts';

/** Signs this station's chain from time to time. */
export interface CheckpointDesk {
  /** The key this station signs with; null when it has none. */
  readonly publicKey: string | null;
  /** To be called after each append, in its transaction: signs when a hundred events are not covered yet. */
  appended(): void;
  /** Signs whatever is not covered: by the clock, before an export, when a shift ends. */
  sign(): void;
  /** The latest, for whoever is to keep it: the back office gets it with every post. */
  latest(): Checkpoint | null;
}

/** Without a key nothing is ever signed, and nothing else changes. */
export function openCheckpointDesk(parts: {
  readonly events: EventStore;
  readonly checkpoints: CheckpointStore;
  readonly meta: Meta;
  readonly key: CheckpointKey | null;
  readonly clock: Clock;
}): CheckpointDesk {
  const { events, checkpoints, meta, key, clock } = parts;

  const latest = (): Checkpoint | null => {
    const stationId = meta.get('stationId');
    return stationId === null || key === null ? null : checkpoints.last(stationId, key.publicKey);
  };

  const signAfter = (uncovered: number): void => {
    const stationId = meta.get('stationId');
    if (stationId === null || key === null) return;
    const { stationSeq, hash } = events.headOf(stationId);
    if (stationSeq < uncovered || checkpoints.hasAfter(stationId, stationSeq - uncovered, key.publicKey)) return;
    const before = latest();
    // A chain that broke an earlier word is not vouched for again: `verify` says where.
    if (before !== null && events.hashAt(stationId, before.stationSeq) !== before.hash) return;
    const word = { stationId, stationSeq, hash, madeAtMs: clock.nowMs(), publicKey: key.publicKey };
    checkpoints.add({ ...word, signature: key.sign(checkpointText(word)) });
  };

  return {
    publicKey: key?.publicKey ?? null,
    appended: () => signAfter(CHECKPOINT_EVERY_EVENTS),
    sign: () => signAfter(1),
    latest,
  };
}
