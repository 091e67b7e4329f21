import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import { freightExpected } from './freight-expected.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Opens a case with its first parcel: one step, so that one undo takes both back. */
export function openCase(
  state: CaseState,
  { opened, parcel, announced }: Of<'OpenCase'>,
  { policy }: DecideContext,
): Decision {
  if (state.opened) return refused({ kind: 'case-already-open', caseId: opened.caseId });
  return accepted([
    { type: 'CaseOpened', data: opened },
    ...(announced ?? []),
    { type: 'ParcelReceived', data: parcel },
    ...freightExpected(parcel, policy),
  ]);
}

/** A further parcel of the same return joins the case (S23: goods often come in several parcels). */
export function receiveParcel(state: CaseState, { parcel }: Of<'ReceiveParcel'>, { policy }: DecideContext): Decision {
  if (state.parcels.some(({ parcelId }) => parcelId === parcel.parcelId)) {
    return refused({ kind: 'parcel-already-received', parcelId: parcel.parcelId });
  }
  return accepted([{ type: 'ParcelReceived', data: parcel }, ...freightExpected(parcel, policy)]);
}

/** A repeat scan is a logged no-op, whatever state the case is in (A3). */
export function noteRepeatScan(state: CaseState, { parcelId, raw }: Of<'NoteRepeatScan'>): Decision {
  if (!state.parcels.some((parcel) => parcel.parcelId === parcelId))
    return refused({ kind: 'parcel-not-in-case', parcelId });
  return accepted([{ type: 'ScanRepeated', data: { parcelId, raw } }]);
}

/** S31, S51: how the outside looked, recorded before anything is opened. Saying the same again records nothing. */
export function recordOuterPackaging(state: CaseState, { parcelId, condition }: Of<'RecordOuterPackaging'>): Decision {
  const parcel = state.parcels.find((other) => other.parcelId === parcelId);
  if (!parcel) return refused({ kind: 'parcel-not-in-case', parcelId });
  if (parcel.outside === condition) return accepted([]);
  return accepted([{ type: 'OuterPackagingRecorded', data: { parcelId, condition } }]);
}
