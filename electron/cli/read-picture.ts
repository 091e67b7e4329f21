import { decode as decodeJpeg } from 'jpeg-js';
import type { Pixels } from '../../shared/camera/pixels.ts';
import { checkImage, HEADER_BYTES, type ImageRefusal } from '../../shared/domain/check-image.ts';
import { MAX_PHOTO_PIXELS } from '../../shared/domain/jpeg-segments.ts';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { readPng } from './read-png.ts';

/** What unpacking a JPEG may take besides its pixels; a photograph of the largest size takes about 600. */
const MOST_MEMORY_MB = 1_024;

/** Unpacks a PNG or a JPEG; the limits are those of photographs, and hold before anything is unpacked. */
export function readPicture(bytes: Uint8Array): Result<Pixels, ImageRefusal> {
  const checked = checkImage(bytes.length, bytes.subarray(0, HEADER_BYTES));
  if (!checked.ok) return checked;
  if (checked.value.format === 'webp') return refused('photo-format-unknown');
  try {
    return accepted(checked.value.format === 'png' ? readPng(bytes) : readJpeg(bytes));
  } catch {
    // The header was fine and the rest is not: torn off, or made to deceive.
    return refused('photo-unreadable');
  }
}

function readJpeg(bytes: Uint8Array): Pixels {
  const { data, width, height } = decodeJpeg(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: true,
    maxResolutionInMP: MAX_PHOTO_PIXELS / 1_000_000,
    maxMemoryUsageInMB: MOST_MEMORY_MB,
  });
  return { data: Uint8ClampedArray.from(data), width, height };
}
