import { parseShelfLabel } from '../../shared/domain/policy/shelf.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { RefusedError } from '../refused.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { StationDesk } from './station-desk.ts';

/** What scanning a shelf's label does at the bench. */
export type ShelfScan = (label: string, worker: Worker) => ScanOutcome;

/**
 * With a case open, its parcel is being put on that shelf: it is parked there (H3). With none, the label asks what
 * should lie on the shelf.
 * @throws RefusedError `shelf-unknown` for a shelf the site does not have.
 */
export function createShelfScan(parts: {
  readonly work: CaseWork;
  readonly workRows: WorkStore;
  readonly station: StationDesk;
  readonly currentCaseId: () => string | null;
}): ShelfScan {
  const { work, workRows, station, currentCaseId } = parts;
  return (label, worker) => {
    const code = parseShelfLabel(label) ?? '';
    const shelf = station.view().policy.shelves.find((known) => known.code === code);
    if (!shelf) {
      const message = `There is no shelf ${code} here: see the policy's shelves.`;
      throw new RefusedError({ kind: 'shelf-unknown', shelf: code }, message);
    }
    const caseId = currentCaseId();
    if (caseId === null) {
      const lying = workRows.shelved().filter((held) => held.shelf === code).length;
      return { kind: 'shelf', shelf: code, name: shelf.name, lying };
    }
    work.apply(caseId, { type: 'AssignShelf', shelf: code, holdNumber: null }, worker);
    return { kind: 'shelved', caseId, shelf: code, name: shelf.name };
  };
}
