import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';

/** One frame as it came off the line. */
export interface ScaleFrame {
  /** All of it, start byte and terminator included. */
  readonly bytes: Uint8Array;
  /** When its last byte arrived, epoch ms. */
  readonly receivedAtMs: number;
}

/** What of the profile a decoder may use. */
export type DecodeProfile = Pick<ScaleProfile, 'divisionMg' | 'unit' | 'unmarkedIsGross' | 'capacityMg'>;

/** Why a frame gives no reading. None of these ever carries a number. */
export type FrameRefusal =
  /** No terminator: the end is missing, and `1.236g` may have been `1.236gr`. */
  | 'incomplete'
  | 'unrecognised'
  /** The format has a fixed length and this is not it. */
  | 'wrong-length'
  | 'unknown-unit'
  | 'out-of-range';

export type Decoded =
  | {
      readonly kind: 'reading';
      readonly reading: ScaleReading;
      /** The decimal as sent, without padding, point as the mark; null when the frame holds no number to trust. */
      readonly valueText: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: FrameRefusal };
