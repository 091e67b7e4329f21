import { isDamagedGrade } from '../domain/grade.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { CaseState, Parcel, Unit } from '../return-case/state.ts';
import { whereLostOf } from '../return-case/where-lost-of.ts';
import type { ClaimBasis } from './claim-basis.ts';
import type { ClaimDraft, NotClaimed } from './claim-draft.ts';
import { basisFrom, type ClaimGrounds } from './claim-grounds.ts';
import type { ClaimKind } from './claim-status.ts';
import { claimIdOf } from './fold-claim.ts';

type Draft = Omit<ClaimDraft, 'claimId' | 'caseId'>;

/**
 * The claims that follow from a closed case: like a fact, undo or reopen the case and they are gone. Nothing is drafted
 * on a conflict or on half a record, and nothing is claimed on a leg that the site did not contract.
 */
export function claimDraftsOf(folded: FoldedCase, deriveId: DeriveId): readonly ClaimDraft[] {
  const { state, caseId } = folded;
  if (!state.closed || state.linkedInto !== null || folded.isInConflict || folded.isReadOnly) return [];
  const drafts = [...damageDrafts(folded), ...shortageDrafts(folded), ...matterDrafts(folded)];
  return drafts.map((draft) => {
    const claimId = claimIdOf(caseId, draft.parcelId, draft.kind, deriveId);
    return { ...draft, caseId, claimId };
  });
}

const NO_GROUNDS: ClaimGrounds = {
  parcel: null,
  leg: null,
  damaged: [],
  missingLineIds: [],
  unseenLineIds: [],
  needs: [],
  ruleIds: ['S82'],
  remarks: [],
};

/** Units whose damage the inspector puts down to transport, on a leg that the site contracted (S46, S58). */
function damageDrafts(folded: FoldedCase): Draft[] {
  const { units } = folded.state;
  const hurt = units.filter(({ causeStated, grade }) => causeStated === 'transport' && isDamagedGrade(grade));
  return (['damage', 'contamination'] as const).flatMap((kind) => {
    const draft = damageDraft(
      folded,
      kind,
      hurt.filter((unit) => kindOf(unit) === kind),
    );
    return draft ? [draft] : [];
  });
}

function damageDraft(folded: FoldedCase, kind: ClaimKind, units: readonly Unit[]): Draft | null {
  const claimable = units.filter(({ leg }) => refusalOf(leg) === null);
  const first = claimable[0] ?? units[0];
  if (!first) return null;
  const parcel = parcelOf(folded.state);
  const ofLeg = claimable.filter(({ leg }) => leg?.leg === first.leg?.leg && leg?.carrier === first.leg?.carrier);
  const basis = basisFrom(folded, {
    ...NO_GROUNDS,
    parcel,
    leg: first.leg,
    damaged: claimable.length > 0 ? ofLeg : units,
    needs: ['product', 'packaging'],
    ruleIds: ['S46', 'S58', 'S82'],
    remarks: ofLeg.length < claimable.length ? ['leg-differs'] : [],
  });
  return { parcelId: parcel?.parcelId ?? null, kind, notClaimed: refusalOf(first.leg), basis };
}

const DIRT: readonly string[] = ['soiled', 'stained', 'wet'];

/** Dirt and water are another type of claim than damage (污染/受潮), as long as nothing is broken as well. */
function kindOf({ defects }: Unit): 'damage' | 'contamination' {
  return defects.length > 0 && defects.every(({ kind }) => DIRT.includes(kind)) ? 'contamination' : 'damage';
}

function refusalOf(leg: Unit['leg']): NotClaimed | null {
  if (!leg) return 'leg-not-stated';
  if (leg.leg === 'neither') return 'no-leg';
  if (leg.contractedBy === 'own-account') return null;
  return leg.contractedBy === 'unknown' ? 'contract-unknown' : 'leg-not-ours';
}

/** S26: opened or torn on the outside, or lighter than at pick-up; pieces missing, and a person decided to go for the carrier. */
function shortageDrafts(folded: FoldedCase): Draft[] {
  const { lines, units, parcels } = folded.state;
  const short = lines.filter(
    ({ shortage, counted, expected }) => shortage?.outcome === 'courier-claim' && (counted ?? 0) < expected,
  );
  const isLostOnTheWay = whereLostOf(folded.state)?.where === 'lost-on-the-way';
  const parcel = parcels.find(isOpenedOnTheWay) ?? (isLostOnTheWay ? parcels[0] : undefined);
  if (short.length === 0 || !parcel) return [];
  const leg = units.find((unit) => unit.leg && unit.leg.leg !== 'neither')?.leg ?? null;
  const basis = basisFrom(folded, {
    ...NO_GROUNDS,
    parcel,
    leg,
    missingLineIds: short.map(({ lineId }) => lineId),
    needs: ['packaging'],
    ruleIds: ['S26', 'S28', 'S58', 'S82'],
    remarks: leg ? [] : ['contract-not-stated'],
  });
  return [{ parcelId: parcel.parcelId, kind: 'shortage', notClaimed: leg ? refusalOf(leg) : null, basis }];
}

const isOpenedOnTheWay = ({ outside }: Parcel): boolean => outside !== null && outside !== 'intact';

/** The parcel the damage came in: the one that looked it, else the first. */
const parcelOf = ({ parcels }: CaseState): Parcel | null => parcels.find(isOpenedOnTheWay) ?? parcels[0] ?? null;

const KIND_OF_MATTER: { readonly [matter: string]: ClaimKind } = {
  'short-at-buyer': 'shortage',
  'damaged-at-buyer': 'damage',
  'lost-in-transit': 'loss',
};

/** Goods that never reached the bench, where a person settled that the carrier is to pay. */
function matterDrafts(folded: FoldedCase): Draft[] {
  const { matter, settled, lines } = folded.state;
  const kind = matter && KIND_OF_MATTER[matter.matter];
  if (!kind || settled?.outcome !== 'courier-claim') return [];
  const lineIds = lines.map(({ lineId }) => lineId);
  const basis = basisFrom(folded, {
    ...NO_GROUNDS,
    ...(kind === 'damage' ? { unseenLineIds: lineIds, needs: ['product', 'packaging'] } : { missingLineIds: lineIds }),
    remarks: ['contract-not-stated'],
  });
  return [{ parcelId: null, kind, notClaimed: null, basis }];
}

/**
 * What a claim added by hand rests on: the goods its type points at. Swap and delay point at none, and somebody says
 * what they are worth. Null for a case that was never opened or a parcel that is not of it.
 */
export function handBasis(folded: FoldedCase, parcelId: string | null, kind: ClaimKind): ClaimBasis | null {
  const { state } = folded;
  const parcel = state.parcels.find((other) => other.parcelId === parcelId) ?? null;
  if (!state.opened || (parcelId !== null && !parcel)) return null;
  const isDamage = kind === 'damage' || kind === 'contamination';
  const isMissing = kind === 'shortage' || kind === 'loss';
  return basisFrom(folded, {
    ...NO_GROUNDS,
    parcel,
    leg: state.units.find(({ leg }) => leg !== null)?.leg ?? null,
    damaged: isDamage ? state.units.filter(({ grade }) => isDamagedGrade(grade)) : [],
    missingLineIds: isMissing ? state.lines.map(({ lineId }) => lineId) : [],
    needs: isDamage ? ['product', 'packaging'] : [],
  });
}
