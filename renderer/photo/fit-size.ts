export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The longer side of every stored photograph, px: a certificate printed on A4 shows no more. */
export const LONG_SIDE = 2_560;

/** Shrinks to at most `longSide` and keeps the proportions; nothing is ever enlarged, no side becomes 0. */
export function fitSize({ width, height }: Size, longSide: number = LONG_SIDE): Size {
  const factor = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
