import { foldCase } from '../../shared/return-case/fold-case.ts';
import { projectCase } from '../../shared/views/case-rows.ts';
import { AUDITED_STREAMS, auditRowsOf } from '../../shared/views/audit-rows.ts';
import type { AuditRowStore } from '../store/audit-row-store.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Record } from './record.ts';
import { refoldDock } from './refold.ts';

export interface ViewParts {
  readonly record: Record;
  readonly events: EventStore;
  readonly caseRows: CaseRowStore;
  readonly docks: DockStore;
  readonly auditRows: AuditRowStore;
}

/**
 * Folds every return case again and replaces its rows. A sound bench changes nothing by it: the lines that differ are
 * reported, because each is a defect that somebody should hear of.
 */
export function rebuildViews({ record, events, caseRows, docks, auditRows }: ViewParts): {
  streams: number;
  viewsChanged: string[];
} {
  return record.transaction(() => {
    const dump = (): Set<string> => new Set([...caseRows.dump(), ...docks.dump(), ...auditRows.dump()]);
    const before = dump();
    const streams = events.streams('return-case');
    caseRows.clear();
    for (const streamId of streams) {
      const caseId = streamId.slice('return-case:'.length);
      caseRows.replace(caseId, projectCase(foldCase(caseId, events.ofStream(streamId))));
    }
    const dockStreams = events.streams('dock');
    docks.clear();
    for (const streamId of dockStreams) refoldDock(streamId.slice('dock:'.length), { events, docks });
    auditRows.clear();
    for (const streamId of AUDITED_STREAMS.flatMap((kind) => events.streams(kind))) {
      auditRows.replace(streamId, auditRowsOf(events.ofStream(streamId)));
    }
    const after = dump();
    return {
      streams: streams.length + dockStreams.length,
      viewsChanged: [...before.symmetricDifference(after)].slice(0, 200),
    };
  });
}
