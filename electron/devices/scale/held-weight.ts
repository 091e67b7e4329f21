import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { FrameRefusal } from './decoded.ts';
import type { LineFrame } from './line-decoder.ts';

/** Longer apart than this the scale was silent, and anything may have happened on its pan. */
const MOST_GAP_MS = 1_500;
const MOST_RAW_HEX = 256;
/** Refusals that belong to asking a scale; any other is a frame that was lost, and with it perhaps a motion. */
const HARMLESS: ReadonlySet<FrameRefusal> = new Set(['ack', 'nak', 'not-ready']);

/** The weight a scale has told and still confirms; null for none. */
export type HeldWeight = ScaleReading | null;

/**
 * Some scales at points of sale tell a weight once and then only that nothing has changed (devices.md 1.3, 1.12): the
 * weight holds for as long as they confirm it without a pause. Motion, any other state and any lost frame end it. What
 * is handed on has both frames as its bytes: the one with the digits, and the one that confirms them.
 */
export function holdWeight(
  held: HeldWeight,
  frame: LineFrame,
): { readonly held: HeldWeight; readonly frame: LineFrame } {
  if (frame.kind === 'refused') return { held: HARMLESS.has(frame.reason) ? held : null, frame };
  const { reading } = frame;
  if (!frame.isUnchanged) return { held: isWeight(reading) ? reading : null, frame };
  const gapMs = held === null ? 0 : reading.receivedAtMs - held.receivedAtMs;
  if (held === null || gapMs < 0 || gapMs > MOST_GAP_MS) return { held: null, frame };
  const confirmed = { ...held, receivedAtMs: reading.receivedAtMs };
  const rawHex = (held.rawHex + reading.rawHex).slice(0, MOST_RAW_HEX);
  return { held: confirmed, frame: { ...frame, reading: { ...confirmed, rawHex } } };
}

function isWeight({ status, massMg, stable }: ScaleReading): boolean {
  return status === 'ok' && massMg !== null && stable === true;
}
