import { foldCase } from '../../shared/return-case/fold-case.ts';
import { samplesOfCase } from '../../shared/return-case/samples-of-case.ts';
import { searchDocumentOf } from '../../shared/search/search-document.ts';
import { projectCase } from '../../shared/views/case-rows.ts';
import { historyOf } from '../../shared/event-log/history.ts';
import { AUDITED_STREAMS, auditRowsOf } from '../../shared/views/audit-rows.ts';
import type { AuditRowStore } from '../store/audit-row-store.ts';
import { projectCaseWork } from '../../shared/views/work-rows.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ClaimRowStore } from '../store/claim-row-store.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { HandoverStore } from '../store/handover-store.ts';
import type { MassStore } from '../store/mass-store.ts';
import type { SearchStore } from '../store/search-store.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { Record } from './record.ts';
import { refoldClaim, refoldClaimsOf } from './refold-claims.ts';
import type { ToteStore } from '../store/tote-store.ts';
import { refoldDock, refoldHandover, refoldMass, refoldTote } from './refold.ts';

export interface ViewParts {
  readonly record: Record;
  readonly events: EventStore;
  readonly caseRows: CaseRowStore;
  readonly claimRows: ClaimRowStore;
  readonly docks: DockStore;
  readonly auditRows: AuditRowStore;
  readonly workRows: WorkStore;
  readonly handovers: HandoverStore;
  readonly search: SearchStore;
  readonly toteRows: ToteStore;
  readonly massRows: MassStore;
}

/**
 * Folds every return case and every handover again and replaces their rows. A sound bench changes nothing by it: the
 * lines that differ are reported, because each is a defect that somebody should hear of.
 */
export function rebuildViews(parts: ViewParts): { streams: number; viewsChanged: string[] } {
  return parts.record.transaction(() => {
    const rebuilt = refoldAll(parts);
    parts.search.indexAll();
    return rebuilt;
  });
}

/** The rebuild without the full-text indexes, which nothing is compared with: all that a trial needs. */
export function refoldAll(parts: ViewParts): { streams: number; viewsChanged: string[] } {
  const before = new Set(dumpViews(parts));
  parts.auditRows.clear();
  const rebuilders = [rebuildCases, rebuildClaims, rebuildDocks, rebuildTotes, rebuildHandovers, rebuildMasses];
  const streams = rebuilders.reduce((sum, rebuild) => sum + rebuild(parts), 0);
  auditOtherStreams(parts);
  const after = new Set(dumpViews(parts));
  return { streams, viewsChanged: [...before.symmetricDifference(after)].slice(0, 200) };
}

/** Every view as text: two stations with the same events give the same lines. */
export const dumpViews = ({
  caseRows,
  claimRows,
  workRows,
  handovers,
  docks,
  toteRows,
  massRows,
  auditRows,
  search,
}: Omit<ViewParts, 'record' | 'events'>): string[] => [
  ...caseRows.dump(),
  ...claimRows.dump(),
  ...docks.dump(),
  ...toteRows.dump(),
  ...massRows.dump(),
  ...auditRows.dump(),
  ...workRows.dump(),
  ...handovers.dump(),
  ...search.dump(),
];

function rebuildCases(parts: ViewParts): number {
  const { events, caseRows, claimRows, workRows, search, auditRows, massRows, record } = parts;
  const streams = events.streams('return-case');
  caseRows.clear();
  claimRows.clear();
  workRows.clear();
  search.clear();
  massRows.clear();
  for (const streamId of streams) {
    const caseId = streamId.slice('return-case:'.length);
    const folded = foldCase(caseId, events.ofStream(streamId));
    caseRows.add(caseId, projectCase(folded));
    workRows.add(caseId, projectCaseWork(folded));
    search.add(caseId, searchDocumentOf(folded));
    massRows.add(caseId, samplesOfCase(folded));
    auditRows.add(auditRowsOf(folded.history));
    refoldClaimsOf(folded, parts, record.deriveId);
  }
  return streams.length;
}

/** After the cases: a claim that was taken up has a row although its case may suggest it no more. */
function rebuildClaims(parts: ViewParts): number {
  const streams = parts.events.streams('claim');
  for (const streamId of streams) refoldClaim(streamId.slice('claim:'.length), parts, parts.record.deriveId);
  return streams.length;
}

function rebuildDocks(parts: ViewParts): number {
  const streams = parts.events.streams('dock');
  parts.docks.clear();
  for (const streamId of streams) refoldDock(streamId.slice('dock:'.length), parts);
  return streams.length;
}

function rebuildTotes(parts: ViewParts): number {
  const streams = parts.events.streams('tote');
  parts.toteRows.clear();
  for (const streamId of streams) refoldTote(streamId.slice('tote:'.length), parts);
  return streams.length;
}

/** The acts on cases were taken from their fold. */
function auditOtherStreams({ events, auditRows }: ViewParts): void {
  const kinds = AUDITED_STREAMS.filter((kind) => kind !== 'return-case');
  for (const streamId of kinds.flatMap((kind) => events.streams(kind))) {
    auditRows.add(auditRowsOf(historyOf(events.ofStream(streamId))));
  }
}

/** After the cases, with which both tables were cleared. */
function rebuildMasses(parts: ViewParts): number {
  const streams = parts.events.streams('mass');
  for (const streamId of streams) refoldMass(streamId, parts);
  return streams.length;
}

function rebuildHandovers(parts: ViewParts): number {
  const streams = parts.events.streams('handover');
  parts.handovers.clear();
  for (const streamId of streams) refoldHandover(streamId.slice('handover:'.length), parts);
  return streams.length;
}
