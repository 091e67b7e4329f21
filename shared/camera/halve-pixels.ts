import type { Pixels } from './pixels.ts';

/** Halves the picture until its longer side is at most `longSide` px; each pixel is the mean of four. */
export function halvePixels(pixels: Pixels, longSide: number): Pixels {
  if (Math.max(pixels.width, pixels.height) <= longSide || Math.min(pixels.width, pixels.height) < 2) return pixels;
  return halvePixels(halfOf(pixels), longSide);
}

function halfOf({ data, width, height }: Pixels): Pixels {
  const wide = width >> 1;
  const high = height >> 1;
  const half = new Uint8ClampedArray(wide * high * 4);
  const row = width * 4;
  for (let y = 0, to = 0; y < high; y += 1) {
    for (let from = y * 2 * row, end = from + wide * 8; from < end; from += 8) {
      for (let channel = from; channel < from + 4; channel += 1, to += 1) {
        const above = (data[channel] ?? 0) + (data[channel + 4] ?? 0);
        half[to] = (above + (data[channel + row] ?? 0) + (data[channel + row + 4] ?? 0)) / 4;
      }
    }
  }
  return { data: half, width: wide, height: high };
}
