import type { ReactNode } from 'react';

/** Where the dock's pictures come from; the page puts the camera in. */
export interface DockPhotos {
  readonly camera: 'opening' | 'live' | 'absent' | 'denied';
  take(): Promise<
    | { readonly kind: 'taken'; readonly jpeg: Uint8Array<ArrayBuffer> }
    | { readonly kind: 'refused' }
    | { readonly kind: 'cancelled' }
  >;
  readonly preview: ReactNode;
}
