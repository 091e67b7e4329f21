import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { caseViewOf, type NameOf } from '../../shared/views/case-view.ts';
import type { WeighingStatus } from '../../shared/domain/weighing/weighing-state.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { CaseWork } from './case-work.ts';

export interface BenchQueries {
  currentCaseId(): string | null;
  /** Null when there is no such case. Roles matter: what a confirmation still asks depends on who confirms. */
  caseView(caseId: string, roles: readonly string[]): CaseView | null;
  bench(roles: readonly string[]): BenchView;
}

/** What the receiving screen asks. The bench has no state of its own: where it stands follows from the record. */
export function createBenchQueries(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly outbox: OutboxStore;
  readonly stationId: () => string | null;
  readonly nameOf: NameOf;
  readonly weighingStatus: () => WeighingStatus;
}): BenchQueries {
  const { work, caseRows, outbox, stationId, nameOf } = parts;
  const currentCaseId = (): string | null => {
    const station = stationId();
    return station === null ? null : caseRows.currentOf(station);
  };
  const caseView = (caseId: string, roles: readonly string[]): CaseView | null =>
    caseViewOf(work.fold(caseId), work.context(caseId, roles), nameOf);

  /** The last closed case, as long as its closing can be taken back. */
  const justClosed = (roles: readonly string[]): CaseView | null => {
    const station = stationId();
    const caseId = station === null ? null : caseRows.lastClosedOf(station);
    const view = caseId === null ? null : caseView(caseId, roles);
    return view?.undo ? view : null;
  };

  return {
    currentCaseId,
    caseView,
    bench: (roles) => {
      const caseId = currentCaseId();
      const { waiting, dead } = outbox.unsent();
      return {
        case: caseId === null ? null : caseView(caseId, roles),
        weighing: parts.weighingStatus(),
        justClosed: justClosed(roles),
        parkedCount: caseRows.countWithStatus('parked'),
        outboxWaiting: waiting,
        outboxDead: dead,
      };
    },
  };
}
