import type { CameraEngineName, CameraFormat } from '../../shared/camera/camera-formats.ts';
import type { Looked } from '../../shared/camera/camera-reader.ts';

/** What the page tells the worker. A frame is given away, not copied: the worker closes it. */
export type ToWorker =
  | { readonly kind: 'start'; readonly engine: CameraEngineName; readonly formats: readonly CameraFormat[] }
  | { readonly kind: 'frame'; readonly frame: VideoFrame | ImageBitmap; readonly atMs: number };

/** What the worker answers: once that it can read or cannot, then once for every frame. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'looked'; readonly looked: Looked; readonly tookMs: number };
