import { calendarDateOf } from '../domain/calendar-date.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { CaseState, EventOrigin, Parcel, Unit } from '../return-case/state.ts';
import { claimedGoods, claimedValue } from './claimed-goods.ts';
import type { ClaimBasis, EvidenceKind, Remark } from './claim-basis.ts';

/** What of a case a claim is about. */
export interface ClaimGrounds {
  readonly parcel: Parcel | null;
  readonly leg: Unit['leg'];
  /** Damaged units at the bench. */
  readonly damaged: readonly Unit[];
  /** Lines whose missing units are claimed for. */
  readonly missingLineIds: readonly string[];
  /** Lines whose units were all damaged where the bench could not see them. */
  readonly unseenLineIds: readonly string[];
  /** Photographs without which the carrier refuses (S58). */
  readonly needs: readonly EvidenceKind[];
  readonly ruleIds: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Everything a claim takes from its case, as absolute values. */
export function basisFrom(folded: FoldedCase, grounds: ClaimGrounds): ClaimBasis {
  const { state } = folded;
  const { parcel, leg, damaged } = grounds;
  const goods = claimedGoods(state, grounds);
  const { remarks, ...value } = claimedValue(state, goods);
  const unitIds = damaged.map(({ unitId }) => unitId);
  return {
    registeredOn: dateOf(folded, state.closed?.origin ?? state.openedBy) ?? '1970-01-01',
    rmaNumber: state.rmas[0]?.rmaNumber ?? null,
    orderNumber: state.orderNumber,
    leg: leg?.leg ?? null,
    contractedBy: leg?.contractedBy ?? null,
    carrier: leg?.carrier ?? parcel?.carrier ?? null,
    trackingNumber: waybillOf(state, parcel, leg),
    deliveredOn: deliveredOn(folded, parcel, leg),
    isVisible: parcel !== null && parcel.outside !== null && parcel.outside !== 'intact',
    goods: goods.map(({ currency: _currency, ...article }) => article),
    ...value,
    certificateNumbers: certificatesOf(state, grounds),
    ...evidenceOf(state, unitIds, grounds.needs),
    inspector: damaged[0]?.inspected.actor ?? state.closed?.origin.actor ?? null,
    remarks: [...grounds.remarks, ...remarks],
    ruleIds: [...grounds.ruleIds],
  };
}

/** Of the damage of its units; and of what the parcel weighed, where something is missing from it (S24, S26). */
function certificatesOf(
  { certificates, weightCertificates }: CaseState,
  { damaged, missingLineIds, parcel }: ClaimGrounds,
): string[] {
  const ofDamage = certificates.filter(({ unitId }) => damaged.some((unit) => unit.unitId === unitId));
  const ofWeight =
    missingLineIds.length === 0 ? [] : weightCertificates.filter((it) => it.parcelId === parcel?.parcelId);
  // A later version has the number of the one it replaces.
  return [...new Set([...ofDamage, ...ofWeight].map(({ number }) => number))];
}

/** The number the carrier knows: on the way out another than on the way back. */
function waybillOf(state: CaseState, parcel: Parcel | null, leg: Unit['leg']): string | null {
  if (leg?.leg === 'outbound') return state.outbound?.trackingNumber ?? null;
  return parcel?.trackingNumber ?? state.settled?.trackingNumber ?? null;
}

/** The day from which the carrier counts: when the buyer got it, or when it reached us. */
function deliveredOn(folded: FoldedCase, parcel: Parcel | null, leg: Unit['leg']): string | null {
  const { terms, outbound } = folded.state;
  if (leg?.leg === 'outbound' || !parcel) return outbound?.deliveredOn ?? terms.deliveredOn;
  const { deliveredAtMs, received } = parcel;
  return dateOf(folded, deliveredAtMs === null ? received : { ...received, occurredAtMs: deliveredAtMs });
}

/** The calendar date of an event in the zone its station stood in. */
function dateOf({ history }: FoldedCase, origin: EventOrigin | null): string | null {
  if (!origin) return null;
  const zone = history.ordered.find(({ envelope }) => envelope.eventId === origin.eventId)?.envelope.zone ?? 'UTC';
  return calendarDateOf(origin.occurredAtMs, zone);
}

const SHOWN_BY: { readonly [Kind in EvidenceKind]: readonly string[] } = {
  product: ['item', 'defect'],
  packaging: ['outside', 'inside'],
};

/** The parcel's photographs and those of the units; what came in as files counts as showing the goods. */
function evidenceOf(
  state: CaseState,
  unitIds: readonly string[],
  needs: readonly EvidenceKind[],
): Pick<ClaimBasis, 'photoSha256s' | 'missingEvidence'> {
  const photos = state.photos.filter(({ unitId }) => unitId === null || unitIds.includes(unitId));
  const attached = state.evidence.filter(({ kind }) => kind === 'image');
  const slots = [...photos.map(({ slot }): string => slot), ...attached.map(() => 'item')];
  return {
    photoSha256s: [...new Set([...photos, ...attached].map(({ sha256 }) => sha256))].slice(0, 200),
    missingEvidence: needs.filter((kind) => !slots.some((slot) => SHOWN_BY[kind].includes(slot))),
  };
}
