import type { MassSample, MassSubject } from '../domain/masses/mass-sample.ts';
import type { PackingMass, WeighedContent, WeighedLine } from '../domain/shortage/weighed-content.ts';
import type { FoldedCase } from './fold-case.ts';
import { type Explainable, explainableOf, packagingOf } from './gap-of-case.ts';
import { packingFits } from './packing-fit.ts';
import type { CaseState } from './state.ts';

/** A unit's sample that can be wrong by more than this share of itself teaches nothing. */
const TEACHING_SHARE = 0.1;
/** The packaging that fits best must fit so many times better than the next, or nobody knows which one it was. */
const CLEARLY_BETTER = 20;
/** Of several packagings none fits that is farther off than this many deviations. */
const FITTING_DEVIATIONS = 4;

export interface SampleOfCase {
  readonly subject: MassSubject;
  readonly sample: MassSample;
}

/**
 * What a case teaches about masses (B8): one that is closed, of one parcel that a scale weighed, in which everything
 * expected was found and nothing else. A SKU learns where the masses of all others are known, the packaging where those
 * of all are. None from a case that is open, in conflict or half readable.
 */
export function samplesOfCase(folded: FoldedCase): readonly SampleOfCase[] {
  const { state, caseId } = folded;
  const explainable = explainableOf(state);
  if (folded.isInConflict || folded.isReadOnly || explainable === null || !isWhole(state, explainable)) return [];
  const { weighing } = explainable;
  const atMs = weighing.origin.occurredAtMs;
  const how = weighing.confirmed === null ? ('counted' as const) : ('confirmed' as const);
  return [...unitEstimates(state, explainable), ...packagingEstimates(explainable)].map(
    ({ subject, massMg, sigmaMg, units }) => ({
      subject,
      sample: { massMg: Math.round(massMg), sigmaMg, units, caseId, atMs, how },
    }),
  );
}

/** Closed, weighed gross by a scale, and complete: every line as expected, no accessory missing, nothing besides. */
function isWhole(state: CaseState, { weighing, content }: Explainable): boolean {
  const { source } = weighing;
  return (
    state.status === 'closed' &&
    source.kind === 'scale' &&
    source.net !== true &&
    state.lines.length === content.lines.length &&
    state.lines.every(({ counted, expected }) => counted === expected) &&
    content.lines.every(({ lineId, expected }) =>
      state.lines.some((line) => line.lineId === lineId && line.expected === expected),
    ) &&
    state.unexpected.every(({ counted }) => counted === 0) &&
    state.units.every(({ missingAccessories }) => missingAccessories.length === 0)
  );
}

interface Estimate {
  readonly subject: MassSubject;
  readonly massMg: number;
  readonly sigmaMg: number;
  readonly units: number;
}

/** A mass and how far it may be off, as a variance in mg². */
interface Uncertain {
  readonly massMg: number;
  readonly variance: number;
}

/** All units of one SKU in the parcel, on whatever lines. */
interface SkuInParcel {
  readonly sku: string;
  readonly units: number;
  readonly mass: WeighedLine['mass'];
}

function unitEstimates(state: CaseState, explainable: Explainable): Estimate[] {
  const { parcel, weighing, content } = explainable;
  const skus = skusIn(state, content);
  const packaging = mixtureOf(packagingOf(parcel, content));
  return skus.flatMap(({ sku, units }, at) => {
    const others = sumOf(skus.toSpliced(at, 1));
    if (others === null) return [];
    const massMg = (weighing.grossMg - packaging.massMg - others.massMg) / units;
    const sigmaMg = Math.sqrt(packaging.variance + others.variance + scaleVariance(content)) / units;
    if (massMg < 1 || sigmaMg > TEACHING_SHARE * massMg) return [];
    return [{ subject: { kind: 'unit', sku }, massMg, sigmaMg, units }];
  });
}

function packagingEstimates({ parcel, weighing, content }: Explainable): Estimate[] {
  const inside = sumOf(content.lines.map(({ lineId, expected, mass }) => ({ sku: lineId, units: expected, mass })));
  const scale = scaleVariance(content);
  const weighed: Uncertain | null =
    parcel.packaging?.source.kind === 'scale'
      ? { massMg: parcel.packaging.massMg, variance: scale }
      : inside && { massMg: weighing.grossMg - inside.massMg, variance: inside.variance + scale };
  if (weighed === null || weighed.massMg < 1) return [];
  const packing = packingThatFits(weighed, content.packaging);
  if (packing === null) return [];
  const sigmaMg = Math.sqrt(weighed.variance);
  if (sigmaMg > Math.max(packing.spreadMg, TEACHING_SHARE * weighed.massMg)) return [];
  return [{ subject: { kind: 'packaging', name: packing.name }, massMg: weighed.massMg, sigmaMg, units: 1 }];
}

function skusIn(state: CaseState, { lines }: WeighedContent): SkuInParcel[] {
  const sold = state.lines.flatMap(({ lineId, sku }) => {
    const line = lines.find((other) => other.lineId === lineId);
    return line ? [{ sku, units: line.expected, mass: line.mass }] : [];
  });
  return [...Map.groupBy(sold, ({ sku }) => sku)].map(([sku, same]) => ({
    sku,
    units: same.reduce((sum, { units }) => sum + units, 0),
    mass: same[0]?.mass ?? null,
  }));
}

/** Null where the mass of one is not known. */
function sumOf(skus: readonly SkuInParcel[]): Uncertain | null {
  let sum: Uncertain = { massMg: 0, variance: 0 };
  for (const { units, mass } of skus) {
    if (mass === null) return null;
    const { massMg, spreadMg } = mass;
    sum = { massMg: sum.massMg + units * massMg, variance: sum.variance + units * spreadMg ** 2 };
  }
  return sum;
}

/** Which of the packagings it was is not known while a unit's mass is in question: their mixture as a whole. */
function mixtureOf(packings: readonly PackingMass[]): Uncertain {
  if (packings.length === 0) return { massMg: 0, variance: 0 };
  const total = packings.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const mean = packings.reduce((sum, { massMg, weight = 1 }) => sum + (weight / total) * massMg, 0);
  const variance = packings.reduce(
    (sum, { massMg, spreadMg, weight = 1 }) => sum + (weight / total) * (spreadMg ** 2 + (massMg - mean) ** 2),
    0,
  );
  return { massMg: mean, variance };
}

/** The only one is the one, however far off what was said of it; of several the one that clearly fits best. */
function packingThatFits(weighed: Uncertain, packings: readonly PackingMass[]): PackingMass | null {
  const fits = packingFits(packings, weighed.massMg, weighed.variance);
  const [best, next] = fits;
  if (best === undefined || next === undefined) return best?.packing ?? null;
  const isClear = best.off <= FITTING_DEVIATIONS ** 2 && best.likelihood > CLEARLY_BETTER * next.likelihood;
  return isClear ? best.packing : null;
}

/** The scale shows steps of its division, and two weighings of one load differ by about half of one. */
const scaleVariance = ({ divisionMg }: WeighedContent): number => divisionMg ** 2 / 12 + (divisionMg / 2) ** 2;
