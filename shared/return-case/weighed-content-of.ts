import type { Policy } from '../domain/policy/policy.ts';
import { priorsOf, roundingOf } from '../domain/policy/weighing-terms.ts';
import type { WeighedContent, WeighedLine } from '../domain/shortage/weighed-content.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import type { Masses } from './masses.ts';
import { isOwnShipment } from './own-shipment.ts';
import type { CaseState, ReturnLine } from './state.ts';

/**
 * What a reading is held against (B4), frozen for the record. Null where nothing can be said of one reading: no lines,
 * more than one parcel, or a unit that travels in several cartons: how the lines are spread over them is not known.
 */
export function weighedContentOf(
  state: CaseState,
  source: WeightSource,
  masses: Masses,
  { weighing }: Policy,
): WeighedContent | null {
  if (state.parcels.length !== 1 || state.lines.length === 0) return null;
  if (state.lines.some(({ cartonsPerUnit }) => cartonsPerUnit > 1)) return null;
  const divisionMg = source.kind === 'scale' ? source.divisionMg : null;
  return {
    divisionMg: divisionMg ?? weighing.assumedDivisionMg,
    packaging: [...masses.packings()],
    lines: state.lines.map((line) => weighedLine(line, masses)),
    priors: priorsOf(weighing),
    waybill: importedWaybill(state, weighing),
  };
}

function weighedLine(line: ReturnLine, masses: Masses): WeighedLine {
  const { lineId, expected, accessories } = line;
  const known = accessories.flatMap(({ code, massMg }) => (massMg === null ? [] : [{ code, massMg }]));
  return { lineId, expected, mass: masses.unitMass(line), accessories: known };
}

/** What left as one carton and comes back under the same number weighed what our own list says (S25). */
function importedWaybill(state: CaseState, terms: Policy['weighing']): WeighedContent['waybill'] {
  const { outbound, parcels } = state;
  if (!outbound?.shippedMg || !isOwnShipment(state) || (outbound.cartons ?? 1) !== 1) return null;
  return { massMg: outbound.shippedMg, rounding: roundingOf(parcels[0]?.carrier ?? null, terms) };
}
