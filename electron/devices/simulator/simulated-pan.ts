/**
 * How a load cell looks to its indicator: after a change it swings in, and only then rests. Shown as the share of the
 * step already made at each following frame; the last one is where it stays. No randomness: a demo must replay.
 */
const SWING_PER_MILLE = [310, 780, 1_090, 1_040, 985, 1_000] as const;

export interface PanFrame {
  /** What the indicator shows, in mg, a multiple of the division; negative below zero. */
  readonly shownMg: number;
  readonly isStable: boolean;
  readonly range: 'ok' | 'overload' | 'underload';
  /** What the unit key has chosen; families whose lines cannot say so go on in kilograms. */
  readonly unit: 'kg' | 'lb';
}

export interface PanOptions {
  readonly divisionMg: number;
  readonly capacityMg: number;
}

/** The mechanics of a simulated scale: it is loaded, and each call of `next` is one frame later. */
export interface SimulatedPan {
  load(massMg: number): void;
  zero(): void;
  /** Moves the zero by `massMg`. */
  drift(massMg: number): void;
  /** Kilograms, pounds, kilograms. */
  pressUnit(): void;
  next(): PanFrame;
}

export function createSimulatedPan({ divisionMg, capacityMg }: PanOptions): SimulatedPan {
  let fromMg = 0;
  let targetMg = 0;
  let zeroMg = 0;
  let unit: PanFrame['unit'] = 'kg';
  let framesSinceChange: number = SWING_PER_MILLE.length;

  const restingMg = (): number => {
    const perMille = SWING_PER_MILLE[Math.min(framesSinceChange, SWING_PER_MILLE.length - 1)] ?? 1_000;
    return fromMg + Math.round(((targetMg - fromMg) * perMille) / 1_000);
  };
  return {
    load(massMg) {
      fromMg = restingMg();
      targetMg = massMg;
      framesSinceChange = 0;
    },
    zero() {
      zeroMg = restingMg();
    },
    drift(massMg) {
      zeroMg -= massMg;
    },
    pressUnit() {
      unit = unit === 'kg' ? 'lb' : 'kg';
    },
    next() {
      const isStable = framesSinceChange >= SWING_PER_MILLE.length;
      const shownMg = Math.round((restingMg() - zeroMg) / divisionMg) * divisionMg;
      framesSinceChange += 1;
      return { shownMg, isStable, range: rangeOf(shownMg, capacityMg), unit };
    },
  };
}

function rangeOf(shownMg: number, capacityMg: number): PanFrame['range'] {
  if (shownMg > capacityMg) return 'overload';
  return shownMg < -capacityMg ? 'underload' : 'ok';
}
