/** A weight against what was expected, all in milligrams. */
export interface GaugeValues {
  readonly massMg: number | null;
  readonly expectedMg: number;
  readonly toleranceMg: number;
}

/** Where things stand on the gauge, 0 (left end) to 1 (right end). */
export interface GaugeScale {
  readonly bandStart: number;
  readonly bandEnd: number;
  /** Null without a weight. */
  readonly needle: number | null;
  /** The weight is beyond the end at which the needle stands. */
  readonly isClamped: boolean;
  readonly verdict: 'none' | 'inside' | 'below' | 'above';
}

/** Half the gauge's width in tolerances, in steps, so that the gauge does not breathe while a weight settles. */
const HALF_WIDTHS = [4, 10, 30] as const;

/** Lays a gauge out: the expected mass stands in the middle, the needle never leaves the gauge. */
export function gaugeScale({ massMg, expectedMg, toleranceMg }: GaugeValues): GaugeScale {
  const tolerance = Math.max(toleranceMg, 1);
  const offset = massMg === null ? 0 : (massMg - expectedMg) / tolerance;
  const halfWidth = HALF_WIDTHS.find((width) => Math.abs(offset) <= width * 0.95) ?? HALF_WIDTHS[2];
  const place = (tolerances: number): number => (tolerances / halfWidth + 1) / 2;
  const needle = Math.min(1, Math.max(0, place(offset)));
  return {
    bandStart: place(-1),
    bandEnd: place(1),
    needle: massMg === null ? null : needle,
    isClamped: Math.abs(offset) > halfWidth,
    verdict: verdictOf(massMg, offset),
  };
}

function verdictOf(massMg: number | null, offset: number): GaugeScale['verdict'] {
  if (massMg === null) return 'none';
  if (Math.abs(offset) <= 1) return 'inside';
  return offset < 0 ? 'below' : 'above';
}
