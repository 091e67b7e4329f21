import type { ArrivalCondition } from '../../shared/domain/arrival-condition.ts';

/**
 * The keys of the dock: one for each thing that can be wrong with the parcel scanned last. Scanners type characters,
 * Enter and Tab, so none of these can come out of one.
 */
export const CONDITION_KEYS: Readonly<Record<ArrivalCondition, string>> = {
  torn: 'F1',
  crushed: 'F2',
  wet: 'F3',
  opened: 'F4',
  'missing-label': 'F6',
};
export const DOCK_KEY = { undo: 'F8', photo: 'PageDown', back: 'Escape' } as const;
/** Command barcodes for the conditions that have one; the sheet calls them by how the outside looks. */
export const CONDITION_CODES: Partial<Record<ArrivalCondition, string>> = {
  torn: 'CMDOUTTORN',
  crushed: 'CMDOUTCRUSHED',
  wet: 'CMDOUTWET',
  opened: 'CMDOUTOPENED',
};
