import { rateOf } from '../domain/policy/arrival-terms.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { CaseEvent, CaseEventData } from './events.ts';
import type { CaseState } from './state.ts';

type Leg = CaseEventData<'FreightRecorded'>['leg'];

/** Estimate and bill of one leg in one currency, minor units. The variance is bill less estimate; null while one is missing. */
export interface FreightLeg {
  readonly leg: Leg;
  readonly currency: string;
  readonly estimateMinor: number | null;
  readonly billedMinor: number | null;
  readonly varianceMinor: number | null;
}

/** S88: what a parcel that is taken in will cost to have come back, at the site's rate of its carrier; nothing without one. */
export function freightExpected(
  { parcelId, carrier }: CaseEventData<'ParcelReceived'>,
  { arrival }: Policy,
): readonly CaseEvent[] {
  const rate = rateOf(carrier, arrival);
  if (rate === null) return [];
  const { amountMinor, currency } = rate;
  const data = {
    estimateId: parcelId,
    leg: 'return' as const,
    carrier,
    amountMinor,
    currency,
    from: 'policy' as const,
  };
  return [{ type: 'FreightEstimated', data }];
}

/** S88: each leg with its estimate beside what was billed. Currencies are kept apart; a typed estimate replaces rates. */
export function freightLegs({ freights, freightEstimates }: CaseState): readonly FreightLeg[] {
  const billed = freights.flatMap(({ leg, amountMinor, currency }) =>
    amountMinor === null || currency === null ? [] : [{ leg, amountMinor, currency }],
  );
  const isTyped = (leg: Leg): boolean => freightEstimates.some((other) => other.leg === leg && other.from === 'typed');
  const estimates = freightEstimates.filter(({ leg, from }) => from === 'typed' || !isTyped(leg));
  const keys = new Map([...estimates, ...billed].map(({ leg, currency }) => [`${leg} ${currency}`, { leg, currency }]));
  return [...keys.values()].map((key) => {
    const estimateMinor = sumOf(estimates, key);
    const billedMinor = sumOf(billed, key);
    const varianceMinor = estimateMinor === null || billedMinor === null ? null : billedMinor - estimateMinor;
    return { ...key, estimateMinor, billedMinor, varianceMinor };
  });
}

interface Amount {
  readonly leg: Leg;
  readonly amountMinor: number;
  readonly currency: string;
}

function sumOf(amounts: readonly Amount[], { leg, currency }: Pick<Amount, 'leg' | 'currency'>): number | null {
  const own = amounts.filter((amount) => amount.leg === leg && amount.currency === currency);
  return own.length === 0 ? null : own.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
