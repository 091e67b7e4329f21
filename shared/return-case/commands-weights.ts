import type { WeightSource } from '../domain/weighing-record.ts';
import type { CaseEventData } from './events.ts';
import type { ContentChange } from './events/weighing-events.ts';

/** What is asked of a case about what its weights say. */
export type WeightCommand =
  /** S25: what the carrier's label says, typed by a person. */
  | { readonly type: 'ReadWaybillWeight'; readonly parcelId: string; readonly massMg: number }
  | {
      readonly type: 'WeighPackaging';
      readonly parcelId: string;
      readonly massMg: number;
      readonly source: WeightSource;
    }
  /** S24 */
  | {
      readonly type: 'WeighEverything';
      readonly weighAllId: string;
      readonly parcelId: string;
      readonly grossMg: number;
      readonly source: WeightSource;
    }
  /** A person looked and found an explanation to be so: what it says is counted. */
  | {
      readonly type: 'ConfirmExplanation';
      readonly weighingId: string;
      readonly changes: readonly ContentChange[];
      /** Ids for units that are too many, one per change of that kind. */
      readonly newIds: readonly string[];
    }
  /** S24: on paper, also of a case that is closed. */
  | { readonly type: 'CertifyWeight'; readonly certificate: CaseEventData<'WeightCertified'> }
  /** S23 */
  | ({ readonly type: 'EndSiblingsWait' } & CaseEventData<'SiblingsWaitEnded'>);
