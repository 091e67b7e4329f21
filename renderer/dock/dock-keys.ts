import type { ArrivalCondition } from '../../shared/domain/arrival-condition.ts';

/**
 * The keys of the dock: one for each thing that can be wrong with the parcel scanned last. Scanners type characters,
 * Enter and Tab, so none of these can come out of one. The command sheet's codes for the outside do the same.
 */
export const CONDITION_KEYS: Readonly<Record<ArrivalCondition, string>> = {
  torn: 'F1',
  crushed: 'F2',
  wet: 'F3',
  opened: 'F4',
  'missing-label': 'F6',
};
export const DOCK_KEY = { undo: 'F8', photo: 'PageDown', back: 'Escape' } as const;
