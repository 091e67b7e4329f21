/** A picture as red, green, blue, alpha, row after row from the top; alpha is always 255. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, as shares of its width and height (0 to 1), so that it holds at every resolution. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Box = { left: 0, top: 0, width: 1, height: 1 };

/** The box grown by `margin` of the picture on every side, as far as the picture goes. */
export function grown({ left, top, width, height }: Box, margin: number): Box {
  const from = { left: Math.max(0, left - margin), top: Math.max(0, top - margin) };
  const right = Math.min(1, left + width + margin);
  const bottom = Math.min(1, top + height + margin);
  return { ...from, width: Math.max(0, right - from.left), height: Math.max(0, bottom - from.top) };
}

/** The smallest box around all of them; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
