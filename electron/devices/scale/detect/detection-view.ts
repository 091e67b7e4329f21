import type { ListeningHint, ListeningPhase } from '../../../../shared/protocol/scale-listening.ts';
import type { RankedCandidate } from './rank-candidates.ts';

/** What a detection wants done to the line. Whoever drives it does one, waits until it is done, and asks again. */
export type DetectStep =
  { readonly kind: 'speed'; readonly baudRate: number } | { readonly kind: 'send'; readonly bytes: Uint8Array };

/** What a detection knows at a moment. */
export interface DetectionView {
  readonly phase: Extract<
    ListeningPhase,
    'drain' | 'listening' | 'probing' | 'recognised' | 'unsure' | 'not-understood' | 'nothing-heard'
  >;
  readonly baudRate: number;
  readonly probing: string | null;
  readonly progressPercent: number;
  readonly candidates: readonly RankedCandidate[];
  readonly isPolled: boolean;
  readonly hint: ListeningHint | null;
}

/**
 * Finds out what speaks on a line. It does no input or output and has no clock: bytes and times (monotonic, ms) go in,
 * steps come out.
 */
export interface Detection {
  receive(bytes: Uint8Array, nowMs: number): void;
  /** The next thing to do to the line, null for nothing now. A step that was answered has been done at the next call. */
  advance(nowMs: number): DetectStep | null;
  view(): DetectionView;
}
