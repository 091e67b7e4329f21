import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { checkImage, HEADER_BYTES, type ImageRefusal } from '../../shared/domain/check-image.ts';
import { fitSize, type Size } from './fit-size.ts';

const JPEG_QUALITY = 0.85;

/**
 * Makes a photograph of a file: checked by its header, unpacked here in the sandbox, turned upright, shrunk, and
 * drawn anew as JPEG. Pixels are all that passes: position, camera and whatever else was hidden in the file stay behind.
 */
export async function encodeFile(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, ImageRefusal>> {
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const checked = checkImage(file.size, head);
  if (!checked.ok) return checked;
  try {
    const upright = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const jpeg = await encodeBitmap(upright, upright);
    upright.close();
    return accepted(jpeg);
  } catch {
    // The header was fine and the rest is not: torn off, or made to deceive.
    return refused('photo-unreadable');
  }
}

/** Draws what can be drawn (a bitmap, a camera's frame) and gives its JPEG. */
export async function encodeBitmap(
  source: CanvasImageSource,
  size: Size,
  longSide?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = fitSize(size, longSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  // JPEG knows no transparency; without this a PNG's clear parts would turn black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
