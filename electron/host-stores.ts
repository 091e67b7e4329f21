import { openAuditRowStore } from './store/audit-row-store.ts';
import { openCaseRowStore } from './store/case-row-store.ts';
import { openCheckpointStore } from './store/checkpoint-store.ts';
import { openClaimRowStore } from './store/claim-row-store.ts';
import { openCommandAnswers } from './store/command-answers.ts';
import { openCredentialStore } from './store/credential-store.ts';
import type { Database } from './store/database.ts';
import { openDeadlineStore } from './store/deadline-store.ts';
import { openDockStore } from './store/dock-store.ts';
import { openDocumentNumbers } from './store/document-numbers.ts';
import { openEventStore } from './store/event-store.ts';
import { openEvidenceStore } from './store/evidence-store.ts';
import { openExchangeStore } from './store/exchange-store.ts';
import { openHandoverStore } from './store/handover-store.ts';
import { openExpectedStore } from './store/expected-store.ts';
import { openGuessStore } from './store/guess-store.ts';
import { openMassStore } from './store/mass-store.ts';
import { openMeta } from './store/meta.ts';
import { openOutboxQueue } from './store/outbox-queue-store.ts';
import { openOutboxStore } from './store/outbox-store.ts';
import { openPersonalStore } from './store/personal-store.ts';
import { openPhotoStore } from './store/photo-store.ts';
import { openReferenceStore } from './store/reference-store.ts';
import { openSearchStore } from './store/search-store.ts';
import { openWorkStore } from './store/work-store.ts';
import { openToteStore } from './store/tote-store.ts';

export type HostStores = ReturnType<typeof openStores>;

/** Every table of one data folder, with its statements prepared. */
export function openStores(database: Database, dataDir: string) {
  return {
    database,
    events: openEventStore(database),
    checkpoints: openCheckpointStore(database),
    caseRows: openCaseRowStore(database),
    docks: openDockStore(database),
    deadlines: openDeadlineStore(database),
    auditRows: openAuditRowStore(database),
    workRows: openWorkStore(database),
    handovers: openHandoverStore(database),
    expected: openExpectedStore(database),
    claimRows: openClaimRowStore(database),
    outbox: openOutboxStore(database),
    queue: openOutboxQueue(database),
    reference: openReferenceStore(database),
    search: openSearchStore(database),
    exchange: openExchangeStore(database),
    personal: openPersonalStore(database),
    credentials: openCredentialStore(database),
    guesses: openGuessStore(database),
    photos: openPhotoStore(database, dataDir),
    evidenceFiles: openEvidenceStore(database, dataDir),
    numbers: openDocumentNumbers(database),
    answers: openCommandAnswers(database),
    meta: openMeta(database),
    toteRows: openToteStore(database),
    massRows: openMassStore(database),
  };
}
