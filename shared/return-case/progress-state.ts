import type { CaseEventData } from './events.ts';
import type { EventOrigin } from './state.ts';

type With<Data> = Data & { readonly origin: EventOrigin };

/** A second person's agreement that was asked for, and what became of it. */
export type Approval = CaseEventData<'ApprovalRequested'> & {
  readonly requested: EventOrigin;
  readonly decided: With<Omit<CaseEventData<'ApprovalDecided'>, 'approvalId'>> | null;
};

/** What is known around the goods: notes, places, agreements, and cases that have no parcel. */
export interface CaseProgress {
  /** What the shop wants of a recalled parcel (S07), and what was done. */
  readonly recallNote: string | null;
  readonly outcomeNote: string | null;
  readonly slip: CaseEventData<'SlipRecorded'> | null;
  readonly valuables: readonly With<CaseEventData<'ValuablesFound'>>[];
  readonly freights: readonly CaseEventData<'FreightRecorded'>[];
  readonly freightEstimates: readonly CaseEventData<'FreightEstimated'>[];
  readonly eligibility: CaseEventData<'EligibilityFound'> | null;
  readonly snapshots: readonly With<CaseEventData<'SnapshotTaken'>>[];
  readonly shelf: string | null;
  readonly holdNumber: string | null;
  /** When the parcel was put away as one that nobody knows: the back office is told once. */
  readonly heldUnidentified: EventOrigin | null;
  readonly identified: With<Pick<CaseEventData<'ReturnIdentified'>, 'by' | 'reasons'>> | null;
  readonly flag: string | null;
  readonly notes: readonly With<CaseEventData<'NoteAdded'>>[];
  readonly urgency: CaseEventData<'UrgencySet'> | null;
  readonly approvals: readonly Approval[];
  /** Every time the case was opened again, oldest first, with what had left by then. */
  readonly reopenings: readonly With<CaseEventData<'CaseReopened'>>[];
  readonly matter: CaseEventData<'NoParcelStated'> | null;
  readonly declaredWeight: With<CaseEventData<'DeclaredWeightNoted'>> | null;
  readonly evidence: readonly With<CaseEventData<'EvidenceAttached'>>[];
  /** Why nobody waits for the other parcels any longer (S23). */
  readonly siblingsWaitEnded: With<CaseEventData<'SiblingsWaitEnded'>> | null;
  readonly settled: With<CaseEventData<'MatterSettled'>> | null;
}

export const NO_PROGRESS: CaseProgress = {
  recallNote: null,
  outcomeNote: null,
  slip: null,
  valuables: [],
  freights: [],
  freightEstimates: [],
  eligibility: null,
  snapshots: [],
  shelf: null,
  holdNumber: null,
  heldUnidentified: null,
  identified: null,
  flag: null,
  notes: [],
  urgency: null,
  approvals: [],
  reopenings: [],
  matter: null,
  declaredWeight: null,
  evidence: [],
  siblingsWaitEnded: null,
  settled: null,
};
