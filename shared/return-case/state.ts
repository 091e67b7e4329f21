import type { Cause } from '../domain/cause.ts';
import type { Defect } from '../domain/defect.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { Grade } from '../domain/grade.ts';
import type { OuterPackaging } from '../domain/outer-packaging.ts';
import type { PhotoSlot } from '../domain/photo-slot.ts';
import type { Locale } from '../i18n/locales.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import type { ProductAttribute, Accessory } from '../domain/reference/product-traits.ts';
import type { CaseEventData, CaseEventName } from './events.ts';
import { NO_TERMS, type ReturnTerms } from './events/event-parts.ts';
import { type CaseProgress, NO_PROGRESS } from './progress-state.ts';

/** Where an event came from, as far as the fold needs it: for facts, undo and the timeline. */
export interface EventOrigin {
  readonly eventId: string;
  readonly commandId: string;
  readonly stationId: string;
  readonly stationSeq: number;
  readonly occurredAtMs: number;
  readonly actor: string;
  /** IANA zone of the site when it happened: calendar dates are read there. */
  readonly zone: string;
}

export interface Weighing {
  readonly weighingId: string;
  readonly grossMg: number;
  readonly source: WeightSource;
  readonly deviation: 'light' | 'heavy' | null;
  /** What it was held against, and what that said at the time; null where nothing was known to hold it against. */
  readonly explained: Omit<CaseEventData<'WeightExplained'>, 'weighingId'> | null;
  /** What a person then found to be so. */
  readonly confirmed: CaseEventData<'ExplanationConfirmed'>['changes'] | null;
  readonly origin: EventOrigin;
}

/** Everything received, in one reading, and the photograph that shows it (S24). */
export type WeighAll = Omit<CaseEventData<'EverythingWeighed'>, 'parcelId'> & {
  readonly photoId: string | null;
  readonly origin: EventOrigin;
};

export interface Parcel {
  readonly parcelId: string;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly outside: OuterPackaging | null;
  readonly weighing: Weighing | null;
  readonly received: EventOrigin;
  /** Whether the parcel is still as it was sealed when we sent it; null until somebody looked. */
  readonly isSealed: boolean | null;
  readonly turnedAway: Pick<CaseEventData<'ParcelTurnedAway'>, 'reason' | 'note'> | null;
  readonly freightPaid: Omit<CaseEventData<'FreightPaid'>, 'parcelId'> | null;
  readonly dock: Omit<CaseEventData<'DockReceiptMatched'>, 'parcelId'> | null;
  /** When the carrier says it delivered, epoch ms. */
  readonly deliveredAtMs: number | null;
  readonly carrierConduct: string | null;
  readonly retained: Omit<CaseEventData<'PackagingRetained'>, 'parcelId'> | null;
  /** Where its outside is damaged; empty until somebody said where. */
  readonly outsidePlaces: CaseEventData<'OuterMarksPlaced'>['places'];
  readonly handlingMark: Omit<CaseEventData<'HandlingMarkNoted'>, 'parcelId'> | null;
  /** What the carrier's label says it weighed at pick-up, where somebody typed it (S25). */
  readonly waybill: Omit<CaseEventData<'WaybillWeightRead'>, 'parcelId'> | null;
  /** The packaging by itself, where it was weighed. */
  readonly packaging: Omit<CaseEventData<'PackagingWeighed'>, 'parcelId'> | null;
  readonly weighAll: WeighAll | null;
}

export interface Unit {
  readonly unitId: string;
  readonly lineId: string;
  readonly ordinal: number;
  readonly grade: Grade;
  readonly isSealed: boolean | null;
  readonly defects: readonly Defect[];
  readonly causeStated: Cause | null;
  readonly wear: CaseEventData<'UnitInspected'>['wear'];
  readonly severity: number | null;
  readonly serial: string | null;
  readonly missingAccessories: readonly string[];
  readonly matchesClaim: boolean | null;
  readonly innerPackaging: CaseEventData<'UnitInspected'>['innerPackaging'];
  readonly ruledOut: CaseEventData<'UnitInspected'>['ruledOut'];
  readonly installedBy: CaseEventData<'UnitInspected'>['installedBy'];
  readonly leg: Omit<CaseEventData<'LegStated'>, 'unitId'> | null;
  readonly disposition: Disposition | null;
  readonly place: string | null;
  /** When and by whom the disposition was decided. */
  readonly decided: EventOrigin | null;
  readonly lpn: string | null;
  readonly inspected: EventOrigin;
}

export interface ReturnLine {
  readonly lineId: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly name: string;
  readonly nameZh: string | null;
  readonly nameEs: string | null;
  readonly expected: number;
  readonly unitMassMg: number | null;
  readonly refundMinor: number | null;
  readonly currency: string | null;
  readonly claimedReason: string | null;
  readonly rmaNumber: string | null;
  readonly cartonsPerUnit: number;
  readonly attributes: readonly ProductAttribute[];
  readonly accessories: readonly Accessory[];
  readonly soldSerials: readonly string[];
  readonly category: string | null;
  /** Null until somebody has counted. Whole units: of one in three cartons, two cartons are none. */
  readonly counted: number | null;
  /** How many of each carton number are here, where a unit travels in several and somebody counted cartons. */
  readonly cartons: readonly { readonly carton: number; readonly counted: number }[];
  readonly shortage: Omit<CaseEventData<'ShortageStated'>, 'lineId'> | null;
  /** Serial numbers read so far, by the unit's place in the count. */
  readonly serials: readonly Omit<CaseEventData<'SerialRead'>, 'lineId'>[];
}

export interface UnexpectedContent {
  readonly unexpectedId: string;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly name: string;
  /** What the catalogue calls it in the other languages, where the record says so. */
  readonly nameZh?: string | null | undefined;
  readonly nameEs?: string | null | undefined;
  readonly counted: number;
  /** The line it came instead of (S30); null when it is simply too much. */
  readonly insteadOfLineId: string | null;
}

export interface CasePhoto {
  readonly photoId: string;
  readonly sha256: string;
  readonly slot: PhotoSlot;
  readonly unitId: string | null;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
  readonly added: EventOrigin;
}

export interface IssuedCertificate {
  readonly certificateId: string;
  readonly number: string;
  readonly unitId: string;
  readonly languages: readonly Locale[];
  readonly photoSha256s: readonly string[];
  readonly issued: EventOrigin;
}

/** What a parcel weighed, on paper; a later version stands behind the one it replaces. */
export interface WeightCertificate {
  readonly certificateId: string;
  readonly parcelId: string;
  readonly number: string;
  readonly version: number;
  readonly languages: readonly Locale[];
  readonly recordSha256: string;
  readonly issued: EventOrigin;
}

/** One command that changed the case and can be named to a person ("undo: weighed"). */
export interface Step {
  readonly commandId: string;
  readonly types: readonly CaseEventName[];
  readonly occurredAtMs: number;
  readonly actor: string;
}

/** `void` is a case whose every step was undone: it is remembered and shown nowhere. */
export type CaseStatus = 'void' | 'open' | 'parked' | 'closed' | 'linked';

/** One announced return of the case; a parcel may hold several. */
export interface CaseRma {
  readonly rmaNumber: string;
  readonly orderNumber: string | null;
}

export interface CaseState extends CaseProgress {
  readonly status: CaseStatus;
  readonly opened: CaseEventData<'CaseOpened'> | null;
  readonly openedBy: EventOrigin | null;
  /** What the parcel is taken for now: as announced, or as a person said since. */
  readonly returnClass: CaseEventData<'CaseOpened'>['returnClass'];
  /** The returns of this case, the first one first; none for a parcel that no return announced. */
  readonly rmas: readonly CaseRma[];
  readonly orderNumber: string | null;
  readonly terms: ReturnTerms;
  readonly outbound: CaseEventData<'OutboundShipmentMatched'> | null;
  /** Tracking numbers in which this return travels; empty when the shop named none. */
  readonly siblings: readonly string[];
  readonly parcels: readonly Parcel[];
  readonly lines: readonly ReturnLine[];
  readonly units: readonly Unit[];
  readonly unexpected: readonly UnexpectedContent[];
  readonly photos: readonly CasePhoto[];
  readonly certificates: readonly IssuedCertificate[];
  readonly weightCertificates: readonly WeightCertificate[];
  readonly parkedReason: CaseEventData<'CaseParked'>['reason'] | null;
  readonly closed: (CaseEventData<'CaseClosed'> & { readonly origin: EventOrigin }) | null;
  readonly linkedInto: string | null;
  readonly steps: readonly Step[];
  /** The newest event folded, for "which case is this bench working on". */
  readonly last: EventOrigin | null;
}

export const EMPTY_CASE: CaseState = {
  ...NO_PROGRESS,
  status: 'void',
  opened: null,
  openedBy: null,
  returnClass: 'customer-return',
  rmas: [],
  orderNumber: null,
  terms: NO_TERMS,
  outbound: null,
  siblings: [],
  parcels: [],
  lines: [],
  units: [],
  unexpected: [],
  photos: [],
  certificates: [],
  weightCertificates: [],
  parkedReason: null,
  closed: null,
  linkedInto: null,
  steps: [],
  last: null,
};
