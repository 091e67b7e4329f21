import type { Cause } from '../domain/cause.ts';
import type { Defect } from '../domain/defect.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { Grade } from '../domain/grade.ts';
import type { OuterPackaging } from '../domain/outer-packaging.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import type { ArrivalCommand } from './commands-arrival.ts';
import type { MatterCommand } from './commands-matter.ts';
import type { SnapshotCommand, UnidentifiedCommand } from './commands-unidentified.ts';
import type { WeightCommand } from './commands-weights.ts';
import type { CaseEvent, CaseEventData } from './events.ts';

/** What lists told beforehand, written into the record when the case opens. */
export type AnnouncedEvent = Extract<
  CaseEvent,
  { type: 'SiblingParcelsAnnounced' | 'RecallRequested' | 'OutboundShipmentMatched' | 'RmaJoined' }
>;
import type { GoodsCommand } from './commands-goods.ts';

/** What an inspection may say besides grade, defects and cause. */
export type FoundBesides = Partial<
  Pick<
    CaseEventData<'UnitInspected'>,
    'wear' | 'severity' | 'missingAccessories' | 'matchesClaim' | 'innerPackaging' | 'ruledOut' | 'installedBy'
  >
> & {
  /** Stated together with transport as the cause: on which leg, and who contracted it. */
  readonly leg?: Omit<CaseEventData<'LegStated'>, 'unitId'> | undefined;
};

/** What a person or a device asks of a return case. Ids, times and lookups are already in it: deciding needs nothing else. */
export type CaseCommand =
  | UnidentifiedCommand
  | SnapshotCommand
  | ArrivalCommand
  | GoodsCommand
  | MatterCommand
  | WeightCommand
  | {
      readonly type: 'OpenCase';
      readonly opened: CaseEventData<'CaseOpened'>;
      readonly parcel: CaseEventData<'ParcelReceived'>;
      /** What the shop said beside the return itself. */
      readonly announced?: readonly AnnouncedEvent[];
    }
  | { readonly type: 'ReceiveParcel'; readonly parcel: CaseEventData<'ParcelReceived'> }
  | { readonly type: 'NoteRepeatScan'; readonly parcelId: string; readonly raw: string }
  | {
      readonly type: 'WeighParcel';
      readonly weighingId: string;
      readonly parcelId: string;
      readonly grossMg: number;
      readonly source: WeightSource;
    }
  | { readonly type: 'RecordOuterPackaging'; readonly parcelId: string; readonly condition: OuterPackaging }
  | { readonly type: 'CountContent'; readonly lineId: string; readonly counted: number; readonly by: 'scan' | 'hand' }
  | { readonly type: 'CountUnexpected'; readonly content: CaseEventData<'UnexpectedContentCounted'> }
  | {
      readonly type: 'InspectUnit';
      readonly lineId: string;
      readonly ordinal: number;
      readonly grade: Grade;
      readonly isSealed: boolean | null;
      readonly defects: readonly Defect[];
      readonly causeStated: Cause | null;
      /** What is not given stays as it was found before. */
      readonly also?: FoundBesides;
    }
  | {
      readonly type: 'DecideDisposition';
      readonly unitId: string;
      readonly disposition: Disposition;
      /** Null takes the place the policy names for the disposition. */
      readonly place: string | null;
    }
  | { readonly type: 'LabelUnit'; readonly unitId: string; readonly lpn: string }
  | { readonly type: 'AddPhoto'; readonly photo: CaseEventData<'PhotoAdded'> }
  | { readonly type: 'IssueCertificate'; readonly certificate: CaseEventData<'CertificateIssued'> }
  | {
      readonly type: 'ParkCase';
      readonly reason: CaseEventData<'CaseParked'>['reason'];
      /** The shelf it is carried to; absent or null leaves it where it is. */
      readonly shelf?: string | null;
    }
  | { readonly type: 'AssignShelf'; readonly shelf: string | null; readonly holdNumber: string | null }
  | { readonly type: 'SetFlag'; readonly flag: string | null }
  | { readonly type: 'AddNote'; readonly noteId: string; readonly text: string; readonly flag: string | null }
  | { readonly type: 'SetUrgency'; readonly urgency: 'normal' | 'priority'; readonly dueOn: string | null }
  | { readonly type: 'ResumeCase' }
  | { readonly type: 'CloseCase'; readonly confirmedBy: CaseEventData<'CaseClosed'>['confirmedBy'] }
  | {
      readonly type: 'DecideApproval';
      readonly approvalId: string;
      readonly granted: boolean;
      readonly note: string | null;
      /** The amount the approver saw, minor units; null where the matter has none (S109: never what is kept). */
      readonly amountMinor: number | null;
    }
  | { readonly type: 'ReopenCase'; readonly reason: string }
  | { readonly type: 'UndoStep'; readonly commandId: string }
  | { readonly type: 'SettleConflict'; readonly kept: readonly string[] };
