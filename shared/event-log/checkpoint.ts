import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { ChainHead } from './chain.ts';

/**
 * A station's signed word on where its chain stood. It vouches for every event up to it: whoever keeps one, another
 * bench or the back office, can tell a chain that was cut or written anew since.
 */
export const Checkpoint = z.strictObject({
  stationId: z.uuid(),
  stationSeq: z.int().positive(),
  /** Hash of the event at `stationSeq`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The station's wall clock, epoch ms UTC. */
  madeAtMs: z.int(),
  /** Ed25519, 32 bytes, base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  /** Over `checkpointText`, 64 bytes, base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** An event no later than this many after the one before has a signature that covers it. */
export const CHECKPOINT_EVERY_EVENTS = 100;

/** What is signed. The word in front keeps the signature from meaning anything else. */
export function checkpointText(checkpoint: Omit<Checkpoint, 'signature'>): string {
  const { stationId, stationSeq, hash, madeAtMs, publicKey } = checkpoint;
  return canonicalJson({ is: 'returns-bench-checkpoint', stationId, stationSeq, hash, madeAtMs, publicKey });
}

/** Something that checkpoints show. The first wrong event is none before `fromSeq` and none after `toSeq`. */
export interface CheckpointFault {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly kind: 'cut-tail' | 'rewritten' | 'checkpoint-forged';
}

export interface CheckpointedChain {
  readonly head: ChainHead;
  /** Null where the event is not here. */
  readonly hashAt: (stationSeq: number) => string | null;
  /** The station's own record: it has to hold all that was vouched for. Another's may still be on its way. */
  readonly isWhole: boolean;
  /** The key the station signs with; null for another station, whose first checkpoint names it. */
  readonly publicKey: string | null;
}

/**
 * Holds a chain against what was signed of it, wherever the signatures were kept. Checkpoints of one station, ascending.
 * @returns the first fault, and up to where the chain is vouched for.
 */
export function checkCheckpoints(
  chain: CheckpointedChain,
  checkpoints: readonly Checkpoint[],
  isSigned: (checkpoint: Checkpoint) => boolean,
): { readonly fault: CheckpointFault | null; readonly vouchedSeq: number } {
  const key = chain.publicKey ?? checkpoints[0]?.publicKey;
  let vouchedSeq = 0;
  for (const checkpoint of checkpoints) {
    const { stationSeq } = checkpoint;
    const from = { fromSeq: vouchedSeq + 1, toSeq: stationSeq };
    if (checkpoint.publicKey !== key || !isSigned(checkpoint)) {
      return { vouchedSeq, fault: { ...from, fromSeq: stationSeq, kind: 'checkpoint-forged' } };
    }
    const hash = stationSeq > chain.head.stationSeq ? null : chain.hashAt(stationSeq);
    if (hash !== null && hash !== checkpoint.hash) return { vouchedSeq, fault: { ...from, kind: 'rewritten' } };
    if (hash === null && chain.isWhole && stationSeq > chain.head.stationSeq) {
      const cut = chain.head.stationSeq + 1;
      return { vouchedSeq, fault: { fromSeq: cut, toSeq: cut, kind: 'cut-tail' } };
    }
    if (hash !== null) vouchedSeq = stationSeq;
  }
  return { vouchedSeq, fault: null };
}
