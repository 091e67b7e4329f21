import type { Cause } from '../../shared/domain/cause.ts';
import type { Defect } from '../../shared/domain/defect.ts';
import type { Disposition } from '../../shared/domain/disposition.ts';
import type { Grade } from '../../shared/domain/grade.ts';
import type { OuterPackaging } from '../../shared/domain/outer-packaging.ts';
import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { ManualWeightReason } from '../../shared/domain/weighing-record.ts';
import type { UnknownAction } from './unknown-parcel.ts';
import type { ArrivalAction } from './arrival-action.ts';
import type { HandlingMark } from '../../shared/domain/inspection/handling-mark.ts';
import type { CaseView, LineView, UnitView } from '../../shared/protocol/case-view.ts';
import type { UnitPlace } from './open-unit.ts';
import type { WeightAction } from './weight-action.ts';

/** What an inspection may say besides grade, defects and cause. */
export type FoundBesides = Pick<
  UnitView,
  'wear' | 'severity' | 'missingAccessories' | 'matchesClaim' | 'innerPackaging' | 'ruledOut' | 'installedBy'
>;

/**
 * Everything a person can do at the bench besides scanning a code. Keys, touch and command barcodes all end in one of
 * these, so that they cannot differ.
 */
export type BenchAction =
  | UnknownAction
  | ArrivalAction
  | WeightAction
  | { readonly kind: 'close' }
  /** What the scale shows is taken as its check; or the check is put off (B9). */
  | { readonly kind: 'check-weight' }
  | { readonly kind: 'check-later' }
  /** `ofPrevious`: the parcel that has left, though another is in work. Only the button that names it says so. */
  | { readonly kind: 'undo'; readonly ofPrevious?: boolean }
  | { readonly kind: 'park'; readonly reason: 'asked' | 'needs-inspector' | 'awaiting-cartons' | 'awaiting-parcel' }
  | { readonly kind: 'outside'; readonly condition: OuterPackaging }
  | { readonly kind: 'count'; readonly lineId: string; readonly counted: number }
  | { readonly kind: 'all-here' }
  | { readonly kind: 'rest-missing' }
  | { readonly kind: 'carton'; readonly lineId: string; readonly carton: number; readonly counted: number }
  | { readonly kind: 'substitute'; readonly unexpectedId: string; readonly lineId: string | null }
  | {
      readonly kind: 'extra';
      readonly unexpectedId: string | null;
      readonly name: string;
      readonly counted: number;
    }
  | ({ readonly kind: 'shortage'; readonly lineId: string } & NonNullable<LineView['shortage']>)
  | { readonly kind: 'handling-mark'; readonly mark: HandlingMark; readonly rattles: boolean }
  | {
      readonly kind: 'outer-marks';
      readonly parcelId: string;
      readonly places: CaseView['parcels'][number]['outsidePlaces'];
    }
  | { readonly kind: 'retain' }
  | { readonly kind: 'weigh-now' }
  | { readonly kind: 'weigh-by-hand'; readonly grossMg: number; readonly reason: ManualWeightReason }
  | { readonly kind: 'grade'; readonly place: UnitPlace; readonly grade: Grade }
  /** Sealed as it was sold: the one answer that ends the look (S35). */
  | { readonly kind: 'sealed'; readonly place: UnitPlace }
  | { readonly kind: 'found'; readonly place: UnitPlace; readonly found: Partial<FoundBesides> }
  | ({ readonly kind: 'leg'; readonly place: UnitPlace } & NonNullable<UnitView['leg']>)
  | { readonly kind: 'add-defect'; readonly place: UnitPlace; readonly defect: Omit<Defect, 'defectId'> }
  | { readonly kind: 'remove-defect'; readonly place: UnitPlace; readonly defectId: string }
  | { readonly kind: 'cause'; readonly place: UnitPlace; readonly cause: Cause }
  | { readonly kind: 'disposition'; readonly place: UnitPlace; readonly disposition: Disposition }
  | { readonly kind: 'certificate'; readonly place: UnitPlace }
  | { readonly kind: 'label'; readonly place: UnitPlace }
  | {
      readonly kind: 'photo';
      readonly jpeg: Uint8Array<ArrayBuffer>;
      readonly slot: PhotoSlot;
      /** The unit it shows, if it shows one. */
      readonly unitId: string | null;
    };
