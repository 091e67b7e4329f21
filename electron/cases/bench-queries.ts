import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { caseViewOf } from '../../shared/views/case-view.ts';
import type { NameOf } from '../../shared/views/person-ref.ts';
import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import type { WeighingStatus } from '../../shared/domain/weighing/weighing-state.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { Asker, CaseWork } from './case-work.ts';

export interface BenchQueries {
  currentCaseId(): string | null;
  /** Null when there is no such case. Who asks matters: what a confirmation still asks depends on who confirms. */
  caseView(caseId: string, asker: Asker): CaseView | null;
  bench(asker: Asker): BenchView;
}

/** What the receiving screen asks. The bench has no state of its own: where it stands follows from the record. */
export function createBenchQueries(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly outbox: OutboxStore;
  readonly stationId: () => string | null;
  readonly nameOf: NameOf;
  readonly weighingStatus: () => WeighingStatus;
  readonly weighedThing: () => WeighedThing;
  readonly totes: () => ToteView[];
  readonly scaleCheck: () => BenchScaleCheck | null;
}): BenchQueries {
  const { work, caseRows, outbox, stationId, nameOf } = parts;
  const currentCaseId = (): string | null => {
    const station = stationId();
    return station === null ? null : caseRows.currentOf(station);
  };
  const caseView = (caseId: string, asker: Asker): CaseView | null =>
    caseViewOf(work.fold(caseId), work.context(caseId, asker), nameOf);

  /** The last closed case, as long as its closing can be taken back. */
  const justClosed = (asker: Asker): CaseView | null => {
    const station = stationId();
    const caseId = station === null ? null : caseRows.lastDoneOf(station);
    const view = caseId === null ? null : caseView(caseId, asker);
    return view?.undo ? view : null;
  };

  return {
    currentCaseId,
    caseView,
    bench: (asker) => {
      const caseId = currentCaseId();
      const { waiting, dead } = outbox.unsent();
      return {
        case: caseId === null ? null : caseView(caseId, asker),
        weighing: parts.weighingStatus(),
        weighedThing: parts.weighedThing(),
        justClosed: justClosed(asker),
        totes: parts.totes(),
        parkedCount: caseRows.countWithStatus('parked'),
        outboxWaiting: waiting,
        outboxDead: dead,
        scaleCheck: parts.scaleCheck(),
      };
    },
  };
}
