import type { CaseEvent, CaseEventData } from './events.ts';
import { putById } from './put-by-id.ts';
import type { Approval, CaseProgress } from './progress-state.ts';
import type { CaseState, EventOrigin } from './state.ts';

/** The events that this file gives their meaning. */
export type ProgressEvent = Extract<
  CaseEvent,
  {
    type:
      | 'RecallRequested'
      | 'OutcomeNoted'
      | 'SlipRecorded'
      | 'ValuablesFound'
      | 'FreightRecorded'
      | 'FreightEstimated'
      | 'EligibilityFound'
      | 'SnapshotTaken'
      | 'ShelfAssigned'
      | 'FlagSet'
      | 'NoteAdded'
      | 'UrgencySet'
      | 'ApprovalRequested'
      | 'ApprovalDecided'
      | 'NoParcelStated'
      | 'DeclaredWeightNoted'
      | 'EvidenceAttached'
      | 'SiblingsWaitEnded'
      | 'MatterSettled';
  }
>;

/** What is said around the goods. Total, like `evolve`, of which it is a part. */
export function evolveProgress(state: CaseState, event: ProgressEvent, origin: EventOrigin): Partial<CaseProgress> {
  switch (event.type) {
    case 'RecallRequested':
      return { recallNote: event.data.note };
    case 'OutcomeNoted':
      return { outcomeNote: event.data.text };
    case 'SlipRecorded':
      return { slip: event.data };
    case 'ValuablesFound':
      return { valuables: putById(state.valuables, 'valuablesId', { ...event.data, origin }) };
    case 'FreightRecorded':
      return { freights: putById(state.freights, 'freightId', event.data) };
    case 'FreightEstimated':
      return { freightEstimates: putById(state.freightEstimates, 'estimateId', event.data) };
    case 'EligibilityFound':
      return { eligibility: event.data };
    case 'SnapshotTaken':
      return { snapshots: putById(state.snapshots, 'sha256', { ...event.data, origin }) };
    case 'ShelfAssigned':
      return { shelf: event.data.shelf, holdNumber: event.data.holdNumber };
    case 'FlagSet':
      return { flag: event.data.flag };
    case 'NoteAdded':
      return { notes: putById(state.notes, 'noteId', { ...event.data, origin }) };
    case 'UrgencySet':
      return { urgency: event.data };
    case 'ApprovalRequested':
      return { approvals: requested(state.approvals, event.data, origin) };
    case 'ApprovalDecided':
      return { approvals: decided(state.approvals, event.data, origin) };
    case 'NoParcelStated':
      return { matter: event.data };
    case 'DeclaredWeightNoted':
      return { declaredWeight: { ...event.data, origin } };
    case 'EvidenceAttached':
      return { evidence: putById(state.evidence, 'evidenceId', { ...event.data, origin }) };
    case 'SiblingsWaitEnded':
      return { siblingsWaitEnded: { ...event.data, origin } };
    case 'MatterSettled':
      return { settled: { ...event.data, origin } };
  }
}

/** Asked for twice on two benches, the first stands, with what was decided on it. */
function requested(
  approvals: readonly Approval[],
  data: CaseEventData<'ApprovalRequested'>,
  origin: EventOrigin,
): readonly Approval[] {
  if (approvals.some(({ approvalId }) => approvalId === data.approvalId)) return approvals;
  return [...approvals, { ...data, requested: origin, decided: null }];
}

function decided(
  approvals: readonly Approval[],
  { approvalId, granted, note }: CaseEventData<'ApprovalDecided'>,
  origin: EventOrigin,
): readonly Approval[] {
  return approvals.map((approval) =>
    approval.approvalId === approvalId ? { ...approval, decided: { granted, note, origin } } : approval,
  );
}
