import { useMemo, useRef, type ReactNode } from 'react';
import { useCameraChoice } from '../input/use-camera-choice.ts';
import { encodeBitmap, encodeFile } from './encode-photo.ts';
import type { ImageRefusal } from '../../shared/domain/check-image.ts';
import { LONG_SIDE } from './fit-size.ts';
import { hasFirstFrame } from './first-frame.ts';
import { pickFile } from './pick-file.ts';
import { useCamera, type CameraState } from './use-camera.ts';
import { CameraPreview } from './camera-preview.tsx';

/** A picture as JPEG bytes, why a file is none, or nothing because the person thought better of it. */
export type PhotoTaken =
  | { readonly kind: 'taken'; readonly jpeg: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly refusal: ImageRefusal }
  | { readonly kind: 'cancelled' };

export interface PhotoTaker {
  /** For photographs: one that is busy or was pulled out is none. */
  readonly camera: 'opening' | 'live' | 'absent' | 'denied';
  /** The camera itself: whoever scans with it looks at the same pictures. */
  readonly source: CameraState;
  /** One picture: from the camera if it shows one, else from a file. */
  take(): Promise<PhotoTaken>;
  /** One picture from a file, camera or not. */
  pick(): Promise<PhotoTaken>;
  /** One picture from the camera; null where it shows none. Nobody is asked anything. */
  shoot(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same, small: what lay there. */
  snap(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** What the camera sees now; nothing without one. */
  readonly preview: ReactNode;
}

/** The longer side of a picture the bench takes by itself, px: enough to see what lay there. */
const SNAPSHOT_SIDE = 1_280;

/** Where a bench's pictures come from. */
export function usePhotoTaker(): PhotoTaker {
  const [{ deviceId }] = useCameraChoice();
  const camera = useCamera(deviceId);
  const video = useRef<HTMLVideoElement>(null);
  return useMemo(() => {
    const look = async (longSide: number): Promise<Uint8Array<ArrayBuffer> | null> => {
      const frame = video.current;
      if (camera.kind !== 'live' || frame === null || !(await hasFirstFrame(frame))) return null;
      return encodeBitmap(frame, { width: frame.videoWidth, height: frame.videoHeight }, longSide);
    };
    const shoot = (): Promise<Uint8Array<ArrayBuffer> | null> => look(LONG_SIDE);
    const take = async (): Promise<PhotoTaken> => {
      const jpeg = await shoot();
      return jpeg === null ? pick() : { kind: 'taken', jpeg };
    };
    const snap = (): Promise<Uint8Array<ArrayBuffer> | null> => look(SNAPSHOT_SIDE);
    const preview = camera.kind === 'live' ? <CameraPreview stream={camera.stream} ref={video} /> : null;
    const kind = camera.kind === 'busy' || camera.kind === 'lost' ? 'absent' : camera.kind;
    return { camera: kind, source: camera, take, pick, shoot, snap, preview };
  }, [camera]);
}

async function pick(): Promise<PhotoTaken> {
  const file = await pickFile(document);
  if (file === null) return { kind: 'cancelled' };
  const encoded = await encodeFile(file);
  return encoded.ok ? { kind: 'taken', jpeg: encoded.value } : { kind: 'refused', refusal: encoded.error };
}
