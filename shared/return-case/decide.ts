import { accepted, refused, type Result } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import type { UnidentifiedCommand } from './commands-unidentified.ts';
import { decideArrival } from './decide-arrival.ts';
import { decideApproval } from './decide-approval.ts';
import { closeCase, parkCase, reopenCase, resumeCase } from './decide-closing.ts';
import { countContent, countUnexpected } from './decide-contents.ts';
import { decideGoods } from './decide-goods.ts';
import type { DecideContext } from './decide-context.ts';
import { addNote, assignShelf, setFlag, setUrgency } from './decide-holding.ts';
import { addPhoto, issueCertificate } from './decide-evidence.ts';
import { decideDisposition, inspectUnit, labelUnit } from './decide-inspection.ts';
import { decideMatter, openWithoutParcel } from './decide-matter.ts';
import { noteRepeatScan, openCase, receiveParcel, recordOuterPackaging } from './decide-receiving.ts';
import { addSnapshot } from './decide-snapshot.ts';
import { undoStep } from './decide-undo.ts';
import { decideUnidentified } from './decide-unidentified.ts';
import { weighParcel } from './decide-weighing.ts';
import { decideWeights } from './decide-weights.ts';
import { certifyWeight } from './certify-weight.ts';
import type { CaseEvent } from './events.ts';
import type { FoldedCase } from './fold-case.ts';
import type { Refusal } from './refusals.ts';
import type { CaseState } from './state.ts';

export type Decision = Result<readonly CaseEvent[], Refusal>;

/**
 * Decides what a command means for a case: the events to append, or why it cannot be accepted. Pure: the same record,
 * command and context always give the same decision. An accepted command may have nothing to record (an empty list).
 */
export function decide(folded: FoldedCase, command: CaseCommand, context: DecideContext): Decision {
  const { state, history } = folded;
  if (folded.isReadOnly) return refused({ kind: 'case-read-only' });
  if (command.type === 'SettleConflict') return settleConflict(folded, command.kept);
  if (folded.isInConflict) return refused({ kind: 'case-in-conflict', heads: history.heads });
  if (command.type === 'OpenCase') return openCase(state, command, context);
  if (command.type === 'OpenWithoutParcel') return openWithoutParcel(state, command);
  if (!state.opened) return refused(notOpened(folded.caseId, command));
  if (command.type === 'UndoStep') return undoStep(state, command.commandId, context);
  if (state.linkedInto !== null) return refused({ kind: 'case-linked', into: state.linkedInto });
  if (command.type === 'NoteRepeatScan') return noteRepeatScan(state, command);
  if (command.type === 'DecideApproval') return decideApproval(state, command, context);
  if (command.type === 'ReopenCase') return reopenCase(state, command, context);
  if (command.type === 'IssueCertificate') return issueCertificate(state, command, context);
  if (command.type === 'CertifyWeight') return certifyWeight(state, command);
  if (command.type === 'LabelUnit') return labelUnit(state, command);
  if (command.type === 'AddSnapshot') return addSnapshot(state, command);
  if (isOfUnidentified(command)) return decideUnidentified(state, command, context);
  if (command.type === 'SetFlag') return setFlag(state, command, context);
  if (command.type === 'AddNote') return addNote(state, command, context);
  if (command.type === 'SetUrgency') return setUrgency(state, command);
  if (state.closed) return refused({ kind: 'case-closed', closedAtMs: state.closed.origin.occurredAtMs });
  if (command.type === 'ResumeCase') return resumeCase(state);
  if (command.type === 'AssignShelf') return assignShelf(state, command, context);
  if (state.status === 'parked') return refused({ kind: 'case-parked' });
  return decideOpenCase(state, command, context);
}

/** Pressing undo once more after the opening was taken back is not a question about a case. */
function notOpened(caseId: string, { type }: CaseCommand): Refusal {
  return type === 'UndoStep' ? { kind: 'nothing-to-undo' } : { kind: 'case-not-found', caseId };
}

const OF_UNIDENTIFIED: ReadonlySet<CaseCommand['type']> = new Set<UnidentifiedCommand['type']>([
  'RecordSlip',
  'HoldParcel',
  'IdentifyReturn',
  'TakeOverCase',
  'LinkCase',
]);

function isOfUnidentified(command: CaseCommand): command is UnidentifiedCommand {
  return OF_UNIDENTIFIED.has(command.type);
}

type OpenCaseCommand = Exclude<
  Exclude<CaseCommand, UnidentifiedCommand>,
  {
    type:
      | 'OpenCase'
      | 'OpenWithoutParcel'
      | 'SettleConflict'
      | 'UndoStep'
      | 'NoteRepeatScan'
      | 'DecideApproval'
      | 'ReopenCase'
      | 'ResumeCase'
      | 'IssueCertificate'
      | 'CertifyWeight'
      | 'LabelUnit'
      | 'AddSnapshot'
      | 'SetFlag'
      | 'AddNote'
      | 'SetUrgency'
      | 'AssignShelf';
  }
>;

/** The commands of daily work, which need an open case. */
function decideOpenCase(state: CaseState, command: OpenCaseCommand, context: DecideContext): Decision {
  switch (command.type) {
    case 'ReceiveParcel':
      return receiveParcel(state, command, context);
    case 'WeighParcel':
      return weighParcel(state, command, context);
    case 'RecordOuterPackaging':
      return recordOuterPackaging(state, command);
    case 'CountContent':
      return countContent(state, command);
    case 'CountUnexpected':
      return countUnexpected(command);
    case 'CountAll':
    case 'CountRestMissing':
    case 'CountCarton':
    case 'FindSubstitution':
    case 'StateShortage':
    case 'ReadSerial':
    case 'StateLeg':
    case 'PlaceOuterMarks':
    case 'NoteHandlingMark':
    case 'RetainPackaging':
      return decideGoods(state, command);
    case 'InspectUnit':
      return inspectUnit(state, command, context);
    case 'DecideDisposition':
      return decideDisposition(state, command, context);
    case 'AddPhoto':
      return addPhoto(state, command);
    case 'ClassifyParcel':
    case 'JudgeSeal':
    case 'JoinRma':
    case 'NoteOutcome':
    case 'RecordValuables':
    case 'TurnAwayParcel':
    case 'PayFreight':
    case 'NoteConduct':
    case 'EstimateFreight':
    case 'RecordFreight':
      return decideArrival(state, command, context);
    case 'NoteDeclaredWeight':
    case 'AttachEvidence':
    case 'NoteDeliveryNote':
    case 'SettleMatter':
      return decideMatter(state, command);
    case 'ReadWaybillWeight':
    case 'WeighPackaging':
    case 'WeighEverything':
    case 'ConfirmExplanation':
    case 'EndSiblingsWait':
      return decideWeights(state, command, context);
    case 'ParkCase':
      return parkCase(state, command, context);
    case 'CloseCase':
      return closeCase(state, command, context);
  }
}

function settleConflict({ isInConflict, history }: FoldedCase, kept: readonly string[]): Decision {
  if (!isInConflict) return refused({ kind: 'case-not-in-conflict' });
  const { heads } = history;
  if (kept.length === 0 || kept.some((eventId) => !heads.includes(eventId))) {
    return refused({ kind: 'case-in-conflict', heads });
  }
  return accepted([{ type: 'ConflictSettled', data: { heads: [...heads], kept: [...kept] } }]);
}
