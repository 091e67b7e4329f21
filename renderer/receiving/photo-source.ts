import type { ReactNode } from 'react';

/** A picture, ready to be handed over; or why there is none. */
export type TakenPhoto =
  | { readonly kind: 'taken'; readonly jpeg: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'refused';
      readonly refusal: 'photo-too-large' | 'photo-too-many-pixels' | 'photo-format-unknown' | 'photo-unreadable';
    }
  | { readonly kind: 'cancelled' };

/** Where pictures come from. The page puts it in: how a camera works is none of this screen's business. */
export interface PhotoSource {
  readonly camera: 'opening' | 'live' | 'absent' | 'denied';
  /** From the camera if it is live, else from a file. */
  take(): Promise<TakenPhoto>;
  pick(): Promise<TakenPhoto>;
  /** What the camera sees at this moment, small; null without a live one. */
  snap(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** What the camera sees now. */
  readonly preview: ReactNode;
}
