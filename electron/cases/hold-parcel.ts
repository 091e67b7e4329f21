import { buildHoldNumber } from '../../shared/domain/hold-number.ts';
import { proposeShelf } from '../../shared/domain/policy/shelf.ts';
import { isUnidentified } from '../../shared/return-case/is-unidentified.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { DocumentNumbers } from '../store/document-numbers.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { StationView } from './refold.ts';

export interface Held {
  readonly holdNumber: string;
  readonly shelf: string | null;
}

/**
 * Puts a parcel that nobody knows on a hold shelf: it gets its short number, once, and the shelf with room. To be run
 * inside a transaction: a number that is not used is not taken.
 */
export type HoldParcel = (caseId: string, worker: Worker) => Held;

export function createHoldParcel(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly numbers: DocumentNumbers;
  readonly station: () => StationView;
}): HoldParcel {
  return (caseId, worker) => {
    const { stationCode, policy } = parts.station();
    const { state } = parts.work.fold(caseId);
    const shelf = proposeShelf('unidentified', policy.shelves, parts.caseRows.lying());
    const fresh = (): string => buildHoldNumber(stationCode, parts.numbers.next(`HOLD-${stationCode}`));
    // A case that is refused anyway takes no number.
    const holdNumber = state.holdNumber ?? (isUnidentified(state) ? fresh() : '');
    parts.work.apply(caseId, { type: 'HoldParcel', holdNumber, shelf }, worker);
    return { holdNumber, shelf };
  };
}
