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
  outsidePlaces: [],
  handlingMark: null,
} satisfies Partial<CaseView['parcels'][number]>;

export const BLANK_UNIT = {
  wear: null,
  severity: null,
  serial: null,
  missingAccessories: [],
  matchesClaim: null,
  leg: null,
  innerPackaging: null,
  ruledOut: [],
  installedBy: null,
  proposed: {
    cause: 'unknown',
    causeRuleId: 'S46',
    marks: 'intact',
    severity: null,
    severityRuleId: null,
    matchesClaim: null,
    ruledOut: [],
    leg: { leg: 'outbound', contractedBy: 'own-account', carrier: null },
    disposition: 'quarantine',
    place: 'Q1',
  },
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
  goods: {
    matter: 'unsaid',
    eligibility: null,
    cartons: null,
    serials: [],
    shortageProposed: null,
    missingValueMinor: null,
  },
} satisfies Partial<LineView>;

export const BLANK_PROGRESS: CaseView['progress'] = {
  recallNote: null,
  outcomeNote: null,
  slip: null,
  valuables: [],
  freights: [],
  freightLegs: [],
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
  weightCertificates: [],
  outbound: null,
  siblings: [],
  arrival: { warnings: [], missingParcels: [], awaitedUntilMs: null, waitEnded: null, shipped: null, usualPayer: null },
  progress: BLANK_PROGRESS,
  goods: {
    expected: 1,
    good: 0,
    defective: 0,
    missing: 0,
    uncounted: 1,
    extra: 0,
    extraPlace: 'Q1',
    substitutions: [],
    eligibility: null,
    withheld: [],
    firstCheck: null,
    handlingMark: null,
    retain: { shelf: 'H6', keepUntil: '2026-04-01' },
  },
} satisfies Partial<CaseView>;
