import { claimMatterOf } from '../domain/claim-matter.ts';
import type { OuterPackaging } from '../domain/outer-packaging.ts';
import { proposedLeg } from '../domain/inspection/damage-leg.ts';
import { proposedRuledOut, type RuledOut } from '../domain/inspection/exclusion-checklist.ts';
import { type MarkPairing, pairMarks } from '../domain/inspection/mark-pairing.ts';
import { proposedCause } from '../domain/inspection/propose-cause.ts';
import { proposedClaimMatch } from '../domain/inspection/propose-claim-match.ts';
import { proposedSeverity } from '../domain/inspection/propose-severity.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { CaseState, Parcel, Unit } from './state.ts';

/** Gathers what is known about a unit for the tables in `domain/inspection`, and answers what they propose (S32, S38-S50). */
export function proposeFor(unit: Unit, state: CaseState, policy: Policy) {
  const line = state.lines.find(({ lineId }) => lineId === unit.lineId);
  const matter = claimMatterOf(line?.claimedReason ?? null);
  const isWrongItem = state.unexpected.some(
    ({ insteadOfLineId, counted }) => insteadOfLineId === unit.lineId && counted > 0,
  );
  const { grade, defects, wear, installedBy } = unit;
  const missing = unit.missingAccessories.length;
  const marks = marksOf(unit, state);
  const ruledOut = unit.ruledOut.length > 0 ? unit.ruledOut : ruledOutOf(unit);
  const known = { matter, defects, wear, missingAccessories: missing, isWrongItem, installedBy, ruledOut, marks };
  const cause = proposedCause(known);
  const severity = proposedSeverity({ grade, defects, missingAccessories: missing, cause: unit.causeStated });
  return {
    cause: cause.cause,
    causeRuleId: cause.ruleId,
    marks,
    severity: severity?.severity ?? null,
    severityRuleId: severity?.ruleId ?? null,
    matchesClaim: proposedClaimMatch({ matter, grade, defects, missingAccessories: missing, isWrongItem }),
    ruledOut: [...ruledOut],
    leg: { ...legOf(state, policy), carrier: state.parcels[0]?.carrier ?? null },
  };
}

const ruledOutOf = ({ wear, defects }: Unit): readonly RuledOut[] => proposedRuledOut({ wear, defects });

function marksOf({ defects }: Unit, { parcels, photos }: CaseState): MarkPairing {
  const parcel = damagedFirst(parcels);
  return pairMarks({
    outside: parcel?.outside ?? null,
    outsidePlaces: parcel?.outsidePlaces ?? [],
    defects,
    hasOutsidePhoto: photos.some(({ slot }) => slot === 'outside'),
  });
}

function legOf({ returnClass, parcels }: CaseState, policy: Policy) {
  const isOwnShipment = returnClass === 'refused' || returnClass === 'bounced';
  return proposedLeg({ isOwnShipment, outside: outsideOf(parcels) }, policy.inspection.legContracts);
}

/** Of several parcels the one whose outside is damaged: damage inside is held against it. */
function damagedFirst(parcels: readonly Parcel[]): Parcel | undefined {
  return parcels.find(({ outside }) => outside !== null && outside !== 'intact') ?? parcels[0];
}

export const outsideOf = (parcels: readonly Parcel[]): OuterPackaging | null => damagedFirst(parcels)?.outside ?? null;
