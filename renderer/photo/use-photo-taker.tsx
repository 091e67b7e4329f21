import { useMemo, useRef, type ReactNode } from 'react';
import { encodeBitmap, encodeFile } from './encode-photo.ts';
import type { ImageRefusal } from './check-image.ts';
import { pickFile } from './pick-file.ts';
import { useCamera, type CameraState } from './use-camera.ts';
import { CameraPreview } from './camera-preview.tsx';

/** A picture as JPEG bytes, why a file is none, or nothing because the person thought better of it. */
export type PhotoTaken =
  | { readonly kind: 'taken'; readonly jpeg: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly refusal: ImageRefusal }
  | { readonly kind: 'cancelled' };

export interface PhotoTaker {
  readonly camera: CameraState['kind'];
  /** One picture: from the camera if it is live, else from a file. */
  take(): Promise<PhotoTaken>;
  /** One picture from a file, camera or not. */
  pick(): Promise<PhotoTaken>;
  /** What the camera sees at this moment, small; null without a live camera. Nobody is asked anything. */
  snap(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** What the camera sees now; nothing without one. */
  readonly preview: ReactNode;
}

/** The longer side of a picture the bench takes by itself, px: enough to see what lay there. */
const SNAPSHOT_SIDE = 1_280;

/** Where a bench's pictures come from. */
export function usePhotoTaker(): PhotoTaker {
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  return useMemo(() => {
    const take = async (): Promise<PhotoTaken> => {
      const frame = video.current;
      if (camera.kind !== 'live' || frame === null || frame.videoWidth === 0) return pick();
      const size = { width: frame.videoWidth, height: frame.videoHeight };
      return { kind: 'taken', jpeg: await encodeBitmap(frame, size) };
    };
    const snap = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
      const frame = video.current;
      if (camera.kind !== 'live' || frame === null || frame.videoWidth === 0) return null;
      return encodeBitmap(frame, { width: frame.videoWidth, height: frame.videoHeight }, SNAPSHOT_SIDE);
    };
    const preview = camera.kind === 'live' ? <CameraPreview stream={camera.stream} ref={video} /> : null;
    return { camera: camera.kind, take, pick, snap, preview };
  }, [camera]);
}

async function pick(): Promise<PhotoTaken> {
  const file = await pickFile(document);
  if (file === null) return { kind: 'cancelled' };
  const encoded = await encodeFile(file);
  return encoded.ok ? { kind: 'taken', jpeg: encoded.value } : { kind: 'refused', refusal: encoded.error };
}
