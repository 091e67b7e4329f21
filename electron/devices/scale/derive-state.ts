import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import type { LineFailure } from './port-failure.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';

/** A reading older than this is not shown as current any more. */
export const STALE_AFTER_MS = 1_500;
/** No reading for this long: the scale is silent, whatever the handle says. */
export const NO_SIGNAL_AFTER_MS = 3_000;

const NOT_THE_SCALE = 'what is plugged in does not speak the protocol of the scale';

/** What a scale remembers about its line. Times are from a monotonic clock, so a clock set back hides no silence. */
export interface LineFacts {
  readonly profile: ScaleProfile;
  readonly resyncCount: number;
  /** What was plugged in again does not speak like the scale. */
  readonly isOtherDevice: boolean;
  readonly failure: LineFailure | null;
  /** When listening began, null before the line is open for the first time. */
  readonly listeningSinceMs: number | null;
  readonly lastBytesAtMs: number | null;
  readonly lastReading: { readonly reading: ScaleReading; readonly atMs: number } | null;
}

/** The state at a moment of the same monotonic clock, told from the age of the data. */
export function deriveState(facts: LineFacts, nowMs: number): ScaleState {
  const scale = {
    scaleName: facts.profile.name,
    portName: facts.profile.path,
    protocol: facts.profile.protocol,
    resyncCount: facts.resyncCount,
  };
  if (facts.failure !== null) return { ...scale, kind: facts.failure.kind, reason: facts.failure.reason.slice(0, 300) };
  if (facts.isOtherDevice) return { ...scale, kind: 'other-device', reason: NOT_THE_SCALE };
  if (facts.listeningSinceMs === null) return { ...scale, kind: 'opening' };
  const silentMs = wholeMs(nowMs - (facts.lastReading?.atMs ?? facts.listeningSinceMs));
  if (silentMs >= NO_SIGNAL_AFTER_MS) {
    const isGarbled = facts.lastBytesAtMs !== null && nowMs - facts.lastBytesAtMs < NO_SIGNAL_AFTER_MS;
    return { ...scale, kind: 'no-signal', silentMs, isGarbled };
  }
  if (facts.lastReading === null) return { ...scale, kind: 'opening' };
  const { reading } = facts.lastReading;
  return { ...scale, kind: silentMs >= STALE_AFTER_MS ? 'stale' : 'live', reading, ageMs: silentMs };
}

function wholeMs(durationMs: number): number {
  return Math.max(0, Math.floor(durationMs));
}
