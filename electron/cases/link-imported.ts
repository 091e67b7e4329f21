import { codeKey } from '../../shared/domain/code/code-key.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { IdentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { isUnidentified } from '../../shared/return-case/is-unidentified.ts';
import { RefusedError } from '../refused.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { IdentifyParcel } from './identify-parcel.ts';

/** Looks whether an imported return names the waybill of a parcel that nobody knew, and gives it to it. */
export type LinkImported = (expected: ExpectedReturn, worker: Worker) => readonly IdentifiedParcel[];

/**
 * To be run in the transaction that stores the row. Each case gets a command of its own: an import names hundreds, and
 * taking one link back must not take back the others.
 */
export function createLinkImported(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly identify: IdentifyParcel;
  readonly deriveId: () => DeriveId;
}): LinkImported {
  const { work, caseRows, identify, deriveId } = parts;
  return (expected, worker) =>
    trackingNumbersOf(expected).flatMap((number): IdentifiedParcel[] => {
      const hit = caseRows.byCode('tracking', codeKey(number) ?? number).find(({ status }) => status !== 'closed');
      if (!hit) return [];
      const { caseId } = hit;
      const { state, isInConflict, isReadOnly } = work.fold(caseId);
      if (isInConflict || isReadOnly || !isUnidentified(state)) return [];
      const commandId = deriveId()(`link:${worker.commandId}:${caseId}`);
      const found = { source: 'return' as const, ref: expected.rmaNumber, by: 'import' as const, reasons: [] };
      const into = placed(() => identify(caseId, found, { ...worker, commandId }));
      if (into === null) return [];
      const { holdNumber, shelf } = state;
      return [{ into, rmaNumber: expected.rmaNumber, holdNumber, shelf }];
    });
}

/** Where the return's own case is in conflict a person has to place the parcel; the import goes on without it. */
function placed(identify: () => string): string | null {
  try {
    return identify();
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}
