/** How many of each carton of a line are here, by the carton's number from 1. */
export type CartonCounts = Readonly<Record<number, number>>;

export interface CartonTally {
  /** Units all of whose cartons are here. */
  readonly whole: number;
  /** Cartons that are here, and that belong to the line in all. */
  readonly here: number;
  readonly expected: number;
  /** True when some unit has come in part. */
  readonly isPartial: boolean;
  /** Numbers of the cartons of which one is still to come. */
  readonly awaited: readonly number[];
}

/** A unit that travels in several cartons is here when each of them is: two of three are no unit and no shortage yet. */
export function tallyCartons(expectedUnits: number, cartonsPerUnit: number, counts: CartonCounts): CartonTally {
  const numbers = Array.from({ length: cartonsPerUnit }, (_, at) => at + 1);
  const countOf = (carton: number): number => Math.min(counts[carton] ?? 0, expectedUnits);
  const counted = numbers.map(countOf);
  const whole = Math.min(...counted);
  return {
    whole,
    isPartial: counted.some((count) => count > whole),
    here: numbers.reduce((sum, carton) => sum + countOf(carton), 0),
    expected: expectedUnits * cartonsPerUnit,
    awaited: numbers.filter((carton) => countOf(carton) < expectedUnits),
  };
}
