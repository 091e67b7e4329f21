import type { ChoiceMemory } from '../cases/choice-memory.ts';
import type { BenchQueries } from '../cases/bench-queries.ts';
import type { ClaimWork } from '../cases/claim-work.ts';
import type { CaseWork, Worker } from '../cases/case-work.ts';
import type { MassDesk } from '../cases/mass-desk.ts';
import type { MassPage, MassQuery } from '../cases/mass-list.ts';
import type { DockWork } from '../cases/dock-work.ts';
import type { HandoverDesk } from '../cases/handover-desk.ts';
import type { WorkQueries } from '../cases/work-queries.ts';
import type { HoldParcel } from '../cases/hold-parcel.ts';
import type { IdentifyParcel } from '../cases/identify-parcel.ts';
import type { LinkImported } from '../cases/link-imported.ts';
import type { ToteWork } from '../cases/tote-work.ts';
import type { Once } from '../cases/once.ts';
import type { CheckpointDesk } from '../cases/checkpoint-desk.ts';
import type { Record } from '../cases/record.ts';
import type { ScannedCode } from '../cases/scan-code.ts';
import type { StationDesk } from '../cases/station-desk.ts';
import type { UnidentifiedViewOf } from '../cases/unidentified-view.ts';
import type { OpenUnidentified } from '../cases/unknown-scan.ts';
import type { WeighingDesk } from '../cases/weighing-desk.ts';
import type { BackupDesk } from '../backup/backup-desk.ts';
import type { Clock } from '../clock.ts';
import type { LineTracing } from '../devices/line-tracing.ts';
import type { ListeningDesk } from '../devices/listening-desk.ts';
import type { ScaleDesk } from '../devices/scale-desk.ts';
import type { ScannerDesk } from '../devices/scanner/scanner-desk.ts';
import type { People } from '../people/people.ts';
import type { PinLocks } from '../people/pin-locks.ts';
import type { SessionBook } from '../people/sessions.ts';
import type { AuditRowStore } from '../store/audit-row-store.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import type { ClaimRowStore } from '../store/claim-row-store.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import type { Database } from '../store/database.ts';
import type { DockStore } from '../store/dock-store.ts';
import type { DocumentNumbers } from '../store/document-numbers.ts';
import type { ExchangeDesk } from '../exchange/exchange-desk.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';
import type { ExpectedStore } from '../store/expected-store.ts';
import type { HandoverStore } from '../store/handover-store.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { MassStore } from '../store/mass-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { PersonalStore } from '../store/personal-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { SearchStore } from '../store/search-store.ts';
import type { ToteStore } from '../store/tote-store.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { IdentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import type { RecordState } from '../../shared/protocol/record-state.ts';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';
import type { BackOfficeView } from '../../shared/protocol/calls/delivery.ts';
import type { z } from 'zod';

/** What the handlers work with; composed in `host.ts`. A handler is ten lines over these. */
export interface HostParts {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Told after the computer's clock was set, or confirmed. */
  readonly clockChanged: () => void;
  readonly pepper: Buffer;
  readonly database: Database;
  /** How the disk takes the record. */
  readonly recordState: () => RecordState;
  readonly events: EventStore;
  readonly checkpoints: CheckpointStore;
  readonly checkpointDesk: CheckpointDesk;
  readonly caseRows: CaseRowStore;
  readonly docks: DockStore;
  readonly auditRows: AuditRowStore;
  readonly workRows: WorkStore;
  readonly handovers: HandoverStore;
  readonly expected: ExpectedStore;
  readonly claimRows: ClaimRowStore;
  readonly reference: ReferenceStore;
  readonly toteRows: ToteStore;
  readonly massRows: MassStore;
  readonly massDesk: MassDesk;
  /** What things weigh, a page at a time. */
  readonly massList: (query: MassQuery) => MassPage;
  readonly outbox: OutboxStore;
  readonly photos: PhotoStore;
  readonly evidenceFiles: EvidenceStore;
  readonly credentials: CredentialStore;
  readonly numbers: DocumentNumbers;
  readonly search: SearchStore;
  readonly exchange: ExchangeStore;
  readonly exchangeDesk: ExchangeDesk;
  readonly backupDesk: BackupDesk;
  /** Closes the host and opens it again, once the answer has left: a restored record takes its place. */
  readonly restart: () => void;
  readonly record: Record;
  /** Follows a stream that has grown, inside the transaction that made it grow. */
  readonly streamGrown: (streamId: string) => void;
  readonly station: StationDesk;
  readonly people: People;
  readonly sessions: SessionBook;
  readonly pinLocks: PinLocks;
  /** Puts a sign-in that wrong PINs have locked into the audit; null: the PIN pad itself. */
  readonly signInLocked: (personId: string | null, tries: number) => void;
  readonly work: CaseWork;
  readonly totes: ToteWork;
  readonly dockWork: DockWork;
  readonly claims: ClaimWork;
  readonly queries: BenchQueries;
  readonly openWork: WorkQueries;
  readonly handover: HandoverDesk;
  readonly once: Once;
  readonly weighing: WeighingDesk;
  readonly scale: ScaleDesk;
  readonly scanners: ScannerDesk;
  /** Tells every open page that keyboard scanners were learned or forgotten. */
  readonly keyboardScannersChanged: () => void;
  readonly listening: ListeningDesk;
  readonly tracing: LineTracing;
  readonly personal: PersonalStore;
  readonly hold: HoldParcel;
  readonly identify: IdentifyParcel;
  readonly linkImported: LinkImported;
  readonly openUnidentified: OpenUnidentified;
  readonly unidentifiedView: UnidentifiedViewOf;
  readonly choiceMemory: ChoiceMemory;
  readonly scan: (code: ScannedCode, worker: Worker) => z.infer<typeof ScanOutcome>;
  /** Takes up a parked case; the open one is closed or parked first. */
  readonly resume: (caseId: string, worker: Worker) => void;
  /** Opens a closed case again, to be corrected. */
  readonly reopen: (caseId: string, reason: string, worker: Worker) => void;
  readonly delivery: {
    /** Something may be due. */
    wake(): void;
    revive(factId: string): boolean;
    view(): BackOfficeView;
    /** Null when address and secret may be used, else the refusal's kind. */
    refusalOf(url: string, secret: string | null, allowLoopback: boolean): string | null;
  };
  /** To be called after everything that may have changed what the bench shows. */
  readonly benchChanged: () => void;
  /** To be called after a claim was changed, so that other desks look again. */
  readonly claimsChanged: () => void;
  /** Other screens are told that parcels have found their returns. */
  readonly parcelsIdentified: (parcels: readonly IdentifiedParcel[]) => void;
  readonly sessionEnded: (sessionId: string) => void;
  readonly demo: DemoView | null;
}
