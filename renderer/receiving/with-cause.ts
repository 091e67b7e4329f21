import type { Cause } from '../../shared/domain/cause.ts';
import type { UnitView } from '../../shared/protocol/case-view.ts';
import type { FoundBesides } from './bench-action.ts';

type WithCause = { readonly causeStated: Cause } & Partial<FoundBesides> & {
    readonly leg?: NonNullable<UnitView['leg']>;
  };

/**
 * What is written down with a cause: what stood on the screen as proposed beside it and was not changed: severity, the
 * match with the claim, and for transport what was ruled out (S46) and the leg.
 */
export function withCause(unit: UnitView, cause: Cause): WithCause {
  const { proposed } = unit;
  const severity = unit.severity ?? proposed.severity;
  const matchesClaim = unit.matchesClaim ?? proposed.matchesClaim;
  const said = { causeStated: cause, severity, matchesClaim };
  if (cause !== 'transport') return said;
  return { ...said, ruledOut: proposed.ruledOut, leg: unit.leg ?? proposed.leg };
}
