import type { CaseEventData } from './events.ts';

/** What is done about a matter without a parcel. */
export type MatterCommand =
  | {
      readonly type: 'OpenWithoutParcel';
      readonly opened: CaseEventData<'CaseOpened'>;
      readonly stated: CaseEventData<'NoParcelStated'>;
      /** The day it must be done by (S81); null for none. */
      readonly dueOn: string | null;
    }
  | { readonly type: 'NoteDeclaredWeight'; readonly declared: CaseEventData<'DeclaredWeightNoted'> }
  | { readonly type: 'AttachEvidence'; readonly evidence: CaseEventData<'EvidenceAttached'> }
  | { readonly type: 'NoteDeliveryNote'; readonly lineId: string; readonly onDeliveryNote: boolean }
  | {
      readonly type: 'SettleMatter';
      readonly settled: CaseEventData<'MatterSettled'>;
      /** S109: what the seller keeps, as the person typed it; with what was paid it must add up. Null: not said. */
      readonly keepsMinor: number | null;
      /** Freight of goods sent again: who pays it, and under which waybill (S06). */
      readonly freight: CaseEventData<'FreightRecorded'> | null;
    };
