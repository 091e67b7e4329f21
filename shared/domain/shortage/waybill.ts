import { logSum } from './log-sum.ts';
import { logNormalInterval } from './normal-interval.ts';
import type { WaybillRounding } from './waybill-rounding.ts';

/** A carrier whose rounding nobody has said. */
export const DEFAULT_ROUNDING: WaybillRounding = { stepMg: 10_000, direction: 'nearest', spreadMg: 10_000 };

/** So many labels say something else than what that parcel weighed: charged by volume, typed wrong, of another parcel. */
const MISLABELLED = 0.05;
/** Such a label says anything from 10 g to 100 kg, each order of magnitude as likely as the next. */
const LOG_RANGE = Math.log(10_000);
/** Scales and goods that weigh exactly the same still have some spread, or a log has no value. */
const LEAST_VARIANCE_MG2 = 1;

/** What a parcel may have weighed, before rounding, to be labelled so, mg. */
export function labelledRangeMg(shownMg: number, { stepMg, direction }: WaybillRounding): readonly [number, number] {
  const aboveMg = direction === 'up' ? 0 : stepMg / 2;
  return [shownMg + aboveMg - stepMg, shownMg + aboveMg];
}

/** The log chance that a parcel of this mass (and variance, where it is not known well) is weighed and labelled so. */
export function logLabelledRight(
  shownMg: number,
  trueMg: number,
  varianceMg2: number,
  rounding: WaybillRounding,
): number {
  const [fromMg, toMg] = labelledRangeMg(shownMg, rounding);
  const sd = Math.sqrt(Math.max(LEAST_VARIANCE_MG2, varianceMg2 + rounding.spreadMg ** 2));
  return Math.log(1 - MISLABELLED) + logNormalInterval((fromMg - trueMg) / sd, (toMg - trueMg) / sd);
}

/** The log chance that a label says this for a reason of its own, whatever the parcel weighs. */
export function logLabelledWrong(shownMg: number, { stepMg }: WaybillRounding): number {
  return Math.log((MISLABELLED * Math.min(1, stepMg / shownMg)) / LOG_RANGE);
}

/**
 * The log chance that a parcel of this mass is labelled so (S25), rightly or wrongly. The second never falls to nothing,
 * so that one label cannot decide by itself against a scale.
 */
export function logWaybill(shownMg: number, trueMg: number, varianceMg2: number, rounding: WaybillRounding): number {
  return logSum([logLabelledRight(shownMg, trueMg, varianceMg2, rounding), logLabelledWrong(shownMg, rounding)]);
}
