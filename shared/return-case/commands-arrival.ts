import type { CaseEventData } from './events.ts';

/** What is said about how a parcel came. */
export type ArrivalCommand =
  | { readonly type: 'ClassifyParcel'; readonly classified: CaseEventData<'ParcelClassified'> }
  | { readonly type: 'JudgeSeal'; readonly parcelId: string; readonly isSealed: boolean }
  | { readonly type: 'JoinRma'; readonly joined: CaseEventData<'RmaJoined'> }
  | { readonly type: 'NoteOutcome'; readonly text: string }
  | { readonly type: 'RecordValuables'; readonly valuables: CaseEventData<'ValuablesFound'> }
  | { readonly type: 'TurnAwayParcel'; readonly turnedAway: CaseEventData<'ParcelTurnedAway'> }
  | { readonly type: 'PayFreight'; readonly paid: CaseEventData<'FreightPaid'> }
  | { readonly type: 'NoteConduct'; readonly parcelId: string; readonly conduct: string }
  | { readonly type: 'EstimateFreight'; readonly estimate: Omit<CaseEventData<'FreightEstimated'>, 'from'> }
  | { readonly type: 'RecordFreight'; readonly freight: CaseEventData<'FreightRecorded'> };
