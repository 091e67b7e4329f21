import type { AnnouncedEvent } from './commands.ts';
import type { CaseEventData } from './events.ts';
import type { CaseState } from './state.ts';

/** What is asked of parcels that nobody knows, and of the cases that turn out to be theirs. */
export type UnidentifiedCommand =
  | { readonly type: 'RecordSlip'; readonly slip: CaseEventData<'SlipRecorded'> }
  /** Puts the parcel on its shelf: the closing of a case without a return. */
  | { readonly type: 'HoldParcel'; readonly holdNumber: string; readonly shelf: string | null }
  | {
      readonly type: 'IdentifyReturn';
      readonly identified: CaseEventData<'ReturnIdentified'>;
      /** What the shop said beside the return itself. */
      readonly announced?: readonly AnnouncedEvent[];
    }
  /** Takes in all that another case knows of its parcels; that case is linked into this one. */
  | { readonly type: 'TakeOverCase'; readonly from: CaseState }
  | { readonly type: 'LinkCase'; readonly into: string; readonly reason: string };

/** A picture that the bench took by itself. */
export interface SnapshotCommand {
  readonly type: 'AddSnapshot';
  readonly snapshot: CaseEventData<'SnapshotTaken'>;
}
