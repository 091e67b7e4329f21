import type { Pixels } from './pixels.ts';

/** Paper white: what a turned picture has in its corners must not look like bars. */
const PAPER = 255;

/**
 * The picture turned clockwise by `degrees` about its middle, in a frame that holds all of it. Between four pixels the
 * value is their weighted mean: bars two pixels wide survive that, and the nearest pixel alone would tear them.
 */
export function turnPixels({ data, width, height }: Pixels, degrees: number): Pixels {
  if (degrees === 0) return { data, width, height };
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const wide = side(width * Math.abs(cos) + height * Math.abs(sin));
  const high = side(width * Math.abs(sin) + height * Math.abs(cos));
  const light = luminanceOf(data, width * height);
  const turned = new Uint8ClampedArray(wide * high * 4).fill(PAPER);
  for (let y = 0; y < high; y += 1) {
    const fromMiddleY = y - (high - 1) / 2;
    for (let x = 0; x < wide; x += 1) {
      const fromMiddleX = x - (wide - 1) / 2;
      const sourceX = cos * fromMiddleX + sin * fromMiddleY + (width - 1) / 2;
      const sourceY = cos * fromMiddleY - sin * fromMiddleX + (height - 1) / 2;
      if (!isInside(sourceX, width) || !isInside(sourceY, height)) continue;
      const value = between(light, width, height, sourceX, sourceY);
      const at = (y * wide + x) * 4;
      turned[at] = value;
      turned[at + 1] = value;
      turned[at + 2] = value;
    }
  }
  return { data: turned, width: wide, height: high };
}

/** A quarter turn's cosine is not quite nought, and must not add a row. */
const side = (length: number): number => Math.ceil(length - 1e-6);

/** How bright each pixel is, 0 to 255, by the weights of ITU-R BT.601 in 1024ths. */
export function luminanceOf(data: Uint8ClampedArray, pixels: number): Uint8ClampedArray<ArrayBuffer> {
  const light = new Uint8ClampedArray(pixels);
  for (let at = 0, from = 0; at < pixels; at += 1, from += 4) {
    light[at] = ((data[from] ?? 0) * 306 + (data[from + 1] ?? 0) * 601 + (data[from + 2] ?? 0) * 117) >> 10;
  }
  return light;
}

const isInside = (at: number, length: number): boolean => at > -0.01 && at < length - 0.99;

function between(light: Uint8ClampedArray, width: number, height: number, x: number, y: number): number {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const shareX = x - left;
  const shareY = y - top;
  const above = (light[top * width + left] ?? PAPER) * (1 - shareX) + (light[top * width + right] ?? PAPER) * shareX;
  const below =
    (light[bottom * width + left] ?? PAPER) * (1 - shareX) + (light[bottom * width + right] ?? PAPER) * shareX;
  return above * (1 - shareY) + below * shareY;
}
