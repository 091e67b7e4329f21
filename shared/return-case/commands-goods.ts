import type { CaseEventData } from './events.ts';

/** What is asked about the goods besides counting and grading: cartons, substitutes, shortages, serials, marks. */
export type GoodsCommand =
  /** Every line is whole: one key instead of a count per line. */
  | { readonly type: 'CountAll' }
  /** Nothing is here of the lines that nobody has counted: one key instead of a zero per line. */
  | { readonly type: 'CountRestMissing' }
  | ({ readonly type: 'CountCarton' } & CaseEventData<'CartonCounted'>)
  | ({ readonly type: 'FindSubstitution' } & CaseEventData<'SubstitutionFound'>)
  | ({ readonly type: 'StateShortage' } & CaseEventData<'ShortageStated'>)
  | ({ readonly type: 'ReadSerial' } & CaseEventData<'SerialRead'>)
  | ({ readonly type: 'StateLeg' } & CaseEventData<'LegStated'>)
  | ({ readonly type: 'PlaceOuterMarks' } & CaseEventData<'OuterMarksPlaced'>)
  | ({ readonly type: 'NoteHandlingMark' } & CaseEventData<'HandlingMarkNoted'>)
  | ({ readonly type: 'RetainPackaging' } & CaseEventData<'PackagingRetained'>);
