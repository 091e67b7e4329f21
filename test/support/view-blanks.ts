import type { CaseView, LineView, UnitView } from '../../shared/protocol/case-view.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';

/** What a case view holds when nothing of the kind was said: for tests that are about something else. */
export const BLANK_PARCEL = {
  isSealed: null,
  turnedAway: null,
  freightPaid: null,
  dock: null,
  deliveredAtMs: null,
  carrierConduct: null,
  retained: null,
} satisfies Partial<CaseView['parcels'][number]>;

export const BLANK_UNIT = {
  wear: null,
  severity: null,
  serial: null,
  missingAccessories: [],
  matchesClaim: null,
  leg: null,
} satisfies Partial<UnitView>;

export const BLANK_LINE = {
  rmaNumber: null,
  cartonsPerUnit: 1,
  cartons: [],
  attributes: [],
  accessories: [],
  soldSerials: [],
  refundMinor: null,
  currency: null,
  shortage: null,
} satisfies Partial<LineView>;

export const BLANK_PROGRESS: CaseView['progress'] = {
  recallNote: null,
  outcomeNote: null,
  slip: null,
  valuables: [],
  freights: [],
  eligibility: null,
  snapshots: [],
  shelf: null,
  holdNumber: null,
  identified: null,
  flag: null,
  notes: [],
  urgency: { urgency: 'normal', dueOn: null },
  approvals: [],
  reopenings: [],
  matter: null,
  declaredWeight: null,
  evidence: [],
  settled: null,
};

export const BLANK_CASE = {
  terms: NO_TERMS,
  outbound: null,
  siblings: [],
  arrival: { warnings: [], missingParcels: [], shipped: null, usualPayer: null },
  progress: BLANK_PROGRESS,
} satisfies Partial<CaseView>;
