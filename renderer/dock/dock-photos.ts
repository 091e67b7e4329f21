import type { ReactNode } from 'react';

/** Where the dock's pictures come from; the page puts the camera in. */
export interface DockPhotos {
  readonly camera: 'opening' | 'live' | 'absent' | 'denied';
  /** From the camera if it shows a picture, else from a file. */
  take(): Promise<
    | { readonly kind: 'taken'; readonly jpeg: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'refused' }
    | { readonly kind: 'cancelled' }
  >;
  /** From the camera; null where it shows none. Nobody is asked for a file: the next parcel is in hand already. */
  shoot(): Promise<Uint8Array<ArrayBuffer> | null>;
  readonly preview: ReactNode;
}
