import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { dockRowOf, projectDock } from '../../shared/dock/dock-rows.ts';
import { dockStreamId, foldDock } from '../../shared/dock/fold-dock.ts';
import { factsOf } from '../../shared/return-case/facts.ts';
import { foldCase } from '../../shared/return-case/fold-case.ts';
import { historyOf } from '../../shared/event-log/history.ts';
import { handoverRowOf } from '../../shared/handover/handover-row.ts';
import { foldHandover, handoverStreamId } from '../../shared/handover/handover-state.ts';
import { planOutbox } from '../../shared/return-case/outbox-plan.ts';
import { searchDocumentOf } from '../../shared/search/search-document.ts';
import { foldSettledMass } from '../../shared/domain/masses/settled-mass.ts';
import { samplesOfCase } from '../../shared/return-case/samples-of-case.ts';
import { foldTote, toteStreamId } from '../../shared/tote/tote-state.ts';
import { projectCase } from '../../shared/views/case-rows.ts';
import { AUDITED_STREAMS, auditRowsOf } from '../../shared/views/audit-rows.ts';
import type { AuditRowStore } from '../store/audit-row-store.ts';
import { projectCaseWork } from '../../shared/views/work-rows.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ClaimRowStore } from '../store/claim-row-store.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { EventStore } from '../store/event-store.ts';
import { erasedRefOf } from '../../shared/person/erasure.ts';
import type { PersonalStore } from '../store/personal-store.ts';
import type { HandoverStore } from '../store/handover-store.ts';
import type { MassStore } from '../store/mass-store.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { SearchStore } from '../store/search-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import { refoldClaim, refoldClaimsOf } from './refold-claims.ts';
import type { ToteStore } from '../store/tote-store.ts';

const CASE_STREAM = /^return-case:(.+)$/;
const CLAIM_STREAM = /^claim:(.+)$/;
const DOCK_STREAM = /^dock:(.+)$/;
const HANDOVER_STREAM = /^handover:(.+)$/;
const MASS_STREAM = /^mass:/;
const TOTE_STREAM = /^tote:(.+)$/;

/** What a refold needs to know about this station, asked for at the time. */
export interface StationView {
  readonly stationId: string;
  /** This station and those whose restored backups it goes on from: their facts are its to tell. */
  readonly lineage: readonly string[];
  readonly stationCode: string;
  readonly policy: Policy;
  readonly deriveId: DeriveId;
}

/**
 * Folds one stream again and replaces its rows: the only way a view ever changes, live and in a rebuild. The outbox is
 * brought in line with the facts that this station's own events cause. Another station's events cause none here, but
 * they can hold ours back (a conflict), let them go again (its settlement), or make us reverse what has left.
 */
export function refold(
  streamId: string,
  stores: {
    readonly events: EventStore;
    readonly caseRows: CaseRowStore;
    readonly workRows: WorkStore;
    readonly handovers: HandoverStore;
    readonly outbox: OutboxStore;
    readonly search: SearchStore;
    readonly claimRows: ClaimRowStore;
    readonly docks: DockStore;
    readonly auditRows: AuditRowStore;
    readonly toteRows: ToteStore;
    readonly massRows: MassStore;
    readonly personal: PersonalStore;
  },
  station: () => StationView,
): void {
  const erasedRef = erasedRefOf(streamId);
  if (erasedRef !== null) stores.personal.erase(erasedRef);
  const dockId = DOCK_STREAM.exec(streamId)?.[1];
  if (dockId !== undefined) refoldDock(dockId, stores);
  const handoverId = HANDOVER_STREAM.exec(streamId)?.[1];
  if (handoverId !== undefined) refoldHandover(handoverId, stores);
  const claimId = CLAIM_STREAM.exec(streamId)?.[1];
  if (claimId !== undefined) refoldClaim(claimId, stores, station().deriveId);
  const toteId = TOTE_STREAM.exec(streamId)?.[1];
  if (toteId !== undefined) refoldTote(toteId, stores);
  if (MASS_STREAM.test(streamId)) refoldMass(streamId, stores);
  const caseId = CASE_STREAM.exec(streamId)?.[1];
  if (caseId === undefined) {
    if (isAudited(streamId))
      stores.auditRows.replace(streamId, auditRowsOf(historyOf(stores.events.ofStream(streamId))));
    return;
  }
  const folded = foldCase(caseId, stores.events.ofStream(streamId));
  stores.auditRows.replace(streamId, auditRowsOf(folded.history));
  stores.caseRows.replace(caseId, projectCase(folded));
  stores.workRows.replace(caseId, projectCaseWork(folded));
  stores.massRows.replace(caseId, samplesOfCase(folded));
  stores.search.replace(caseId, searchDocumentOf(folded));
  const { stationId, lineage, stationCode, policy, deriveId } = station();
  refoldClaimsOf(folded, stores, deriveId);
  const facts = factsOf(folded, { policy, deriveId, stationCode });
  const plan = { deriveId, stationId, lineage, correctedWindowMs: policy.undoWindowsMs.corrected };
  stores.outbox.perform(caseId, planOutbox(stores.outbox.rowsOf(caseId), facts, folded, plan));
}

/** Replaces the rows of one dock, live and in a rebuild. */
export function refoldDock(
  dockId: string,
  { events, docks }: { readonly events: EventStore; readonly docks: DockStore },
): void {
  const state = foldDock(events.ofStream(dockStreamId(dockId)));
  docks.replace(dockId, dockRowOf(state), projectDock(state));
}

function isAudited(streamId: string): boolean {
  return AUDITED_STREAMS.some((kind) => streamId.startsWith(`${kind}:`));
}

/** Replaces the row of one handover, live and in a rebuild. */
export function refoldHandover(
  handoverId: string,
  { events, handovers }: { readonly events: EventStore; readonly handovers: HandoverStore },
): void {
  handovers.replace(handoverId, handoverRowOf(foldHandover(events.ofStream(handoverStreamId(handoverId)))));
}

/** Replaces the row of one tote, live and in a rebuild. */
export function refoldTote(
  toteId: string,
  { events, toteRows }: { readonly events: EventStore; readonly toteRows: ToteStore },
): void {
  toteRows.replace(toteId, foldTote(events.ofStream(toteStreamId(toteId))));
}

/** Replaces what a person settled of one SKU or packaging, live and in a rebuild. */
export function refoldMass(
  streamId: string,
  { events, massRows }: { readonly events: EventStore; readonly massRows: MassStore },
): void {
  massRows.replaceSettled(streamId, foldSettledMass(events.ofStream(streamId)));
}
