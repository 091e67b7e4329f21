import { accepted, refused } from '../domain/result.ts';
import type { ArrivalTerms, FreightPayer } from '../domain/policy/arrival-terms.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { minorUnitDigits } from '../domain/reference/currency.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEventData } from './events.ts';
import type { CaseState } from './state.ts';

type Freight = CaseEventData<'FreightRecorded'>;

/**
 * S88: freight of one leg as it was billed. Who pays is what the class says when nobody said otherwise (S06, S08), and
 * an amount gets the reference under which it is paid (S90). The same id again corrects it.
 */
export function recordFreight(state: CaseState, freight: Freight, { policy }: DecideContext): Decision {
  if ((freight.amountMinor === null) !== (freight.currency === null))
    return refused({ kind: 'amount-without-currency' });
  const payer = freight.payer ?? usualPayer(state, policy);
  const reference = freight.reference ?? freightReference(freight, buyerOf(state));
  return accepted([{ type: 'FreightRecorded', data: { ...freight, payer, reference } }]);
}

/** Who pays the freight of a parcel of this class, as the policy has it; null when it does not say. */
export function usualPayer({ returnClass }: CaseState, { arrival }: Policy): FreightPayer | null {
  const payers: Partial<Record<CaseState['returnClass'], ArrivalTerms['freightPayer']['refused']>> =
    arrival.freightPayer;
  return payers[returnClass] ?? null;
}

/** S90: carrier, amount and whom it is for, as one line for the payment. Null without an amount. */
export function freightReference({ carrier, amountMinor, currency }: Freight, buyer: string | null): string | null {
  if (amountMinor === null || currency === null) return null;
  const amount = `${plainAmount(amountMinor, minorUnitDigits(currency))} ${currency}`;
  return [carrier, amount, buyer]
    .filter((piece) => piece !== null)
    .join(' ')
    .slice(0, 120);
}

/** The bench knows no buyer by name: the order stands for the person. */
const buyerOf = ({ orderNumber, rmas }: CaseState): string | null => orderNumber ?? rmas[0]?.rmaNumber ?? null;

function plainAmount(minor: number, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
