import { z } from 'zod';
import { CAMERA_ENGINES, CAMERA_FORMATS } from '../../shared/camera/camera-formats.ts';

/** Which camera this workstation uses, and what it reads with it: a matter of the machine, not of a person. */
export const CameraChoice = z.strictObject({
  /** The browser's name for the device; null for the one it takes by itself. */
  deviceId: z.string().max(512).nullable(),
  engine: z.enum(CAMERA_ENGINES),
  /** Never empty: a scanner that reads nothing is switched off in another way. */
  formats: z.array(z.enum(CAMERA_FORMATS)).min(1).max(CAMERA_FORMATS.length),
});
export type CameraChoice = z.infer<typeof CameraChoice>;

export const DEFAULT_CAMERA_CHOICE: CameraChoice = {
  deviceId: null,
  engine: 'zxing-wasm',
  formats: [...CAMERA_FORMATS],
};

const KEY = 'returns-bench.camera';

/** What was chosen here; the defaults where nothing was, or where what is kept does not read as a choice. */
export function readCameraChoice(storage: Pick<Storage, 'getItem'>): CameraChoice {
  try {
    return CameraChoice.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null')).data ?? DEFAULT_CAMERA_CHOICE;
  } catch {
    // Not JSON: somebody else's or cut off, the same as nothing.
    return DEFAULT_CAMERA_CHOICE;
  }
}

export function writeCameraChoice(storage: Pick<Storage, 'setItem'>, choice: CameraChoice): void {
  storage.setItem(KEY, JSON.stringify(choice));
}
