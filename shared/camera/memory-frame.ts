import type { Box, Pixels } from './pixels.ts';
import type { Frame } from './take-look.ts';

/** A picture in memory as a frame. */
export function memoryFrame(pixels: Pixels): Frame {
  return { pixels: (region) => cut(pixels, region) };
}

function cut(pixels: Pixels, region: Box): Pixels {
  const left = Math.floor(region.left * pixels.width);
  const top = Math.floor(region.top * pixels.height);
  const width = Math.max(1, Math.min(pixels.width - left, Math.round(region.width * pixels.width)));
  const height = Math.max(1, Math.min(pixels.height - top, Math.round(region.height * pixels.height)));
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const from = ((top + y) * pixels.width + left) * 4;
    data.set(pixels.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { data, width, height };
}
