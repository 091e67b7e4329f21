import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CAMERA_FORMATS } from '../../shared/camera/camera-formats.ts';
import type { CameraEngine } from '../../shared/camera/camera-engine.ts';
import { openZxingWasm } from '../../shared/camera/engines/zxing-wasm-engine.ts';
import { memoryFrame } from '../../shared/camera/memory-frame.ts';
import { readStill } from '../../shared/camera/read-still.ts';
import { type ImageRefusal, MAX_IMAGE_BYTES } from '../../shared/domain/check-image.ts';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { readPicture } from './read-picture.ts';
import type { CliAnswer } from './run-command.ts';

/** What was read, why it is refused, and what to do. */
const REFUSALS: Readonly<Record<ImageRefusal | 'file-unreadable', string>> = {
  'file-unreadable': 'cannot be read: name a file that is there and that you may open.',
  'photo-too-large': 'is larger than 25 MB: make a smaller picture of it.',
  'photo-too-many-pixels': 'has more than 50 million pixels: make a smaller picture of it.',
  'photo-format-unknown': 'is neither PNG nor JPEG: save the picture as one of them.',
  'photo-unreadable': 'is damaged or cut off: take the picture again.',
};

/** Every code of a picture, read as the camera reads its frames (devices.md 7); a picture without one has none. */
export async function decodeImage(path: string): Promise<CliAnswer> {
  const bytes = bytesOf(path);
  const picture = bytes.ok ? readPicture(bytes.value) : bytes;
  if (!picture.ok) return refusal(path, picture.error);
  const codes = await readStill(memoryFrame(picture.value), await openEngine(), CAMERA_FORMATS);
  return { output: { codes: codes.map(({ kind, text }) => ({ format: kind, text })) }, isGood: true };
}

function refusal(path: string, kind: keyof typeof REFUSALS): CliAnswer {
  return { output: { error: { kind, message: `"${path}" ${REFUSALS[kind]}` } }, isGood: false };
}

function bytesOf(path: string): Result<Uint8Array, 'file-unreadable' | 'photo-too-large'> {
  try {
    const file = statSync(path);
    if (!file.isFile()) return refused('file-unreadable');
    return file.size > MAX_IMAGE_BYTES ? refused('photo-too-large') : accepted(readFileSync(path));
  } catch {
    // Not there, or closed to us.
    return refused('file-unreadable');
  }
}

/** The same program that the page's worker runs, from the package beside us. */
export function openEngine(): Promise<CameraEngine> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return openZxingWasm(new Uint8Array(readFileSync(path)).buffer);
}
