import { medianOf, robustDeviation } from './median.ts';
import { inOrderOfTime, type MassSample } from './mass-sample.ts';
import { lastSupplierChange, type SupplierChange } from './supplier-change.ts';

/** Older parcels than these say nothing of what is sold today. */
export const NEWEST_PARCELS = 120;
const LEARNED_FROM_AT_MOST = 40;
/** A sample farther off than so many deviations is an outlier: a box of another kind, a thing nobody saw. */
const OUTLIER_DEVIATIONS = 5;
const ROUNDS = 4;
/** A median strays by so much more than a mean does. */
const MEDIAN_ERROR = 1.2533;

/** What parcels taught. */
export interface LearnedMass {
  readonly massMg: number;
  /** One standard deviation from unit to unit, as far as the parcels can tell; never less than `errorMg`. */
  readonly spreadMg: number;
  /** How far `massMg` itself may be off, one standard deviation. */
  readonly errorMg: number;
  /** The parcels it rests on; outliers are not among them. */
  readonly used: readonly MassSample[];
  readonly outliers: readonly MassSample[];
  /** The step from which on learning started over. */
  readonly change: SupplierChange | null;
}

/**
 * The mass that most parcels agree on: the median of the last forty since the last step, with what lies far off named
 * and left out. The spread is their deviation, less what each of them can be wrong by itself. Null without a sample.
 * The order in which samples are given does not matter.
 */
export function learnMass(samples: readonly MassSample[]): LearnedMass | null {
  const ordered = inOrderOfTime(samples).slice(-NEWEST_PARCELS);
  const change = lastSupplierChange(ordered);
  const since = ordered.slice(change?.index ?? 0).slice(-LEARNED_FROM_AT_MOST);
  if (since.length === 0) return null;
  let used: readonly MassSample[] = since;
  for (let round = 0; round < ROUNDS; round += 1) used = agreeing(since, used);
  const massMg = centreOf(used);
  const spreadMg = spreadAround(massMg, used);
  const errorMg = errorOf(used, spreadMg);
  return {
    massMg: Math.round(massMg),
    spreadMg: Math.ceil(Math.max(spreadMg, errorMg)),
    errorMg,
    used,
    outliers: since.filter((sample) => !used.includes(sample)),
    change,
  };
}

const centreOf = (samples: readonly MassSample[]): number => medianOf(samples.map(({ massMg }) => massMg));

/** Those of `all` that are no outliers as `used` tells the mass and its spread. */
function agreeing(all: readonly MassSample[], used: readonly MassSample[]): readonly MassSample[] {
  const centreMg = centreOf(used);
  const spreadMg = spreadAround(centreMg, used);
  const near = all.filter(
    (sample) => Math.abs(sample.massMg - centreMg) <= OUTLIER_DEVIATIONS * deviationOf(sample, spreadMg),
  );
  return near.length === 0 ? used : near;
}

/** What a sample strays by: its units' own spread over as many as it is the mean of, and what it can be wrong by. */
const deviationOf = ({ sigmaMg, units }: MassSample, spreadMg: number): number =>
  Math.hypot(spreadMg / Math.sqrt(units), sigmaMg);

/** From unit to unit: a mean over many units strays less, so each sample is stretched to what one unit would stray. */
function spreadAround(centreMg: number, samples: readonly MassSample[]): number {
  const strays = samples.map(({ massMg, units }) => (massMg - centreMg) * Math.sqrt(units));
  const ownVariance = medianOf(samples.map(({ sigmaMg, units }) => units * sigmaMg ** 2));
  return Math.sqrt(Math.max(0, robustDeviation(strays, 0) ** 2 - ownVariance));
}

function errorOf(used: readonly MassSample[], spreadMg: number): number {
  const typical = medianOf(used.map((sample) => deviationOf(sample, spreadMg)));
  return (MEDIAN_ERROR * typical) / Math.sqrt(used.length);
}
