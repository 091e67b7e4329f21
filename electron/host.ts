import { BINARY_CALLS } from '../shared/protocol/binary-calls.ts';
import { CALLS } from '../shared/protocol/calls.ts';
import type { RecordState } from '../shared/protocol/record-state.ts';
import type { DemoView } from '../shared/protocol/calls/demo.ts';
import { caseStreamId } from '../shared/return-case/fold-case.ts';
import { type BackupDesk, openBackupDesk } from './backup/backup-desk.ts';
import { finishRestore } from './backup/finish-restore.ts';
import { backUpBeforeMigration } from './backup/back-up-before-migration.ts';
import type { Clock } from './clock.ts';
import { becomeSuccessor } from './cases/become-successor.ts';
import { lastBindingOf } from './cases/last-binding.ts';
import { openCheckpointDesk } from './cases/checkpoint-desk.ts';
import { openCheckpointKey } from './cases/checkpoint-key.ts';
import { refreshViews } from './cases/refresh-views.ts';
import { openWeighingDesk, type WeighingDesk } from './cases/weighing-desk.ts';
import { openExchangeDesk } from './exchange/exchange-desk.ts';
import { administrationHandlers } from './handlers/administration-handlers.ts';
import { approvalHandlers } from './handlers/approval-handlers.ts';
import { auditHandlers } from './handlers/audit-handlers.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { benchHandlers } from './handlers/bench-handlers.ts';
import { binaryHandlers } from './handlers/binary-handlers.ts';
import { caseHandlers } from './handlers/case-handlers.ts';
import { clockHandlers } from './handlers/clock-handlers.ts';
import { claimHandlers } from './handlers/claim-handlers.ts';
import { deliveryHandlers } from './handlers/delivery-handlers.ts';
import { demoHandlers } from './handlers/demo-handlers.ts';
import { dockHandlers } from './handlers/dock-handlers.ts';
import { erasureHandlers } from './handlers/erasure-handlers.ts';
import { exchangeHandlers } from './handlers/exchange-handlers.ts';
import { handoverHandlers } from './handlers/handover-handlers.ts';
import { recordStateHandlers } from './handlers/record-state-handlers.ts';
import type { HostParts } from './handlers/host-parts.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { ruleHandlers } from './handlers/rule-handlers.ts';
import { matterHandlers } from './handlers/matter-handlers.ts';
import { scaleHandlers } from './handlers/scale-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { setupFileHandlers } from './handlers/setup-file-handlers.ts';
import { sessionHandlers } from './handlers/session-handlers.ts';
import { workHandlers } from './handlers/work-handlers.ts';
import { unidentifiedHandlers } from './handlers/unidentified-handlers.ts';
import { holdClock } from './held-clock.ts';
import { composeCases } from './host-cases.ts';
import { composeDelivery } from './host-delivery.ts';
import { closeScales, composeScales } from './host-scales.ts';
import { openStores } from './host-stores.ts';
import { HostError } from './host-error.ts';
import { startUpkeep } from './host-upkeep.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';
import { openPinLocks } from './people/pin-locks.ts';
import { readPepper } from './people/pepper.ts';
import { openSessionBook, type SessionBook } from './people/sessions.ts';
import { createPushBoard, type PushBoard } from './push-board.ts';
import { unwatchedState } from './store/record-watch.ts';
import { type DataFolderLock, lockDataFolder } from './store/data-folder-lock.ts';
import { type Database, openDatabase } from './store/database.ts';
import { type StoreFault, storeFaultOf } from './store-fault.ts';
import { surviving } from './store/surviving.ts';
import type { HandlersFor } from './handler.ts';
import { createDispatcher } from './transport/dispatcher.ts';

const calls = { ...CALLS, ...BINARY_CALLS };

export type Host = ReturnType<typeof openHost>;

export interface HostOptions {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly demo: DemoView | null;
  /** For the command line: work on the record, and leave the scale, the back office and the photo files alone. */
  readonly isRecordOnly?: boolean;
  /** Closes this host and opens it again: a restored record is ready to take the place of the one that is open. */
  readonly restart?: () => void;
}

/** What outlives a host that is closed and opened again; see `keep-host.ts`. */
interface Around {
  readonly sessions?: SessionBook;
  readonly board?: PushBoard;
  readonly recordState?: () => RecordState;
  /** The disk failed in something that nobody waits for. */
  readonly onFault?: (fault: StoreFault) => void;
}

/**
 * The composition root: the only place that knows every part. The same host serves the desktop shell, the browser,
 * the command line and the tests.
 * @throws HostError when the data folder is in use, newer than the app, or cannot be opened.
 */
export function openHost(options: HostOptions & Around) {
  const lock = lockDataFolder(options.dataDir);
  try {
    finishRestore(options.dataDir);
    const database = openDatabase(options.dataDir, () => backUpBeforeMigration(options));
    return composeOver(database, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function composeOver(database: Database, lock: DataFolderLock, options: HostOptions & Around) {
  try {
    return composeHost(database, lock, options);
  } catch (error) {
    database.close();
    throw isTablesChanged(error) ? tablesChanged(options.dataDir, error) : error;
  }
}

/** Every statement is written out and tested: one that cannot even be prepared meets tables that we did not make. */
const isTablesChanged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';

function tablesChanged(dataDir: string, cause: unknown): HostError {
  const message = `The tables of the record in ${dataDir} are not as this app made them: restore a backup.`;
  return new HostError('record-damaged', message, { dataDir }, cause);
}

function composeHost(database: Database, lock: DataFolderLock, options: HostOptions & Around) {
  const { dataDir, version, log, demo, isRecordOnly = false, onFault = () => undefined } = options;
  const { board = createPushBoard(), sessions = openSessionBook(), restart = () => undefined } = options;
  const { recordState = unwatchedState } = options;
  const unattended = surviving(log, onFault);
  const clock = holdClock(options.clock);
  const stores = openStores(database, dataDir);
  const pepper = readPepper(dataDir);
  const pinLocks = openPinLocks({ ...stores, clock });
  const signer = openCheckpointDesk({ ...stores, key: openCheckpointKey(dataDir, log), clock });
  const checkpointDesk = { ...signer, sign: unattended(signer.sign) };
  const desk: { weighing: WeighingDesk | null } = { weighing: null };
  const cases = composeCases({
    ...{ stores, clock, pepper, isRecordOnly },
    weighingStatus: () => desk.weighing?.status() ?? 'not-armed',
    weighedThing: () => desk.weighing?.thing() ?? 'parcel',
    appended: checkpointDesk.appended,
  });
  const { station, work, queries, attempts } = cases;
  becomeSuccessor({ ...stores, record: cases.record, station, newId, nowMs: clock.nowMs });
  refreshViews({ ...stores, record: cases.record });

  const outboxChanged = (): void => board.push('outboxChanged', stores.outbox.unsent());
  const delivery = composeDelivery({
    stores,
    station,
    clock,
    log,
    changed: outboxChanged,
    failed: (error) => {
      const fault = storeFaultOf(error);
      if (fault) onFault(fault);
    },
    checkpoint: checkpointDesk.latest,
    refused: (caseId) => cases.record.transaction(() => cases.streamGrown(caseStreamId(caseId))),
  });
  const benchChanged = (): void => {
    const caseId = queries.currentCaseId();
    weighing.follow(caseId === null ? null : work.fold(caseId));
    board.push('benchChanged', {});
    outboxChanged();
    delivery.wake();
  };
  const clockChanged = (): void => board.push('clockChanged', {});
  const scales = composeScales({
    ...{ dataDir, clock, log, newId, sessions, board },
    profile: isRecordOnly ? null : station.state().scale,
    scannerProfiles: isRecordOnly ? [] : station.state().scanners,
    onReading: (reading) => weighing.read(reading),
  });
  const weighing = openWeighingDesk({
    clock,
    lastBinding: lastBindingOf(recentCases()),
    lastCheckAtMs: isRecordOnly ? null : (station.state().scaleChecks.at(-1)?.atMs ?? null),
    isWanted: () => station.isSetUp() && station.view().policy.weighing.mode !== 'off',
    onCaptured: unattended((captured, what) => {
      const { name = '', protocol = '' } = scales.scale.profile() ?? {};
      cases.bindWeight(captured, what, { name, protocol });
      benchChanged();
    }),
    onStatus: () => board.push('benchChanged', {}),
  });
  desk.weighing = weighing;

  function recentCases() {
    const stationId = station.stationId();
    if (stationId === null || isRecordOnly) return [];
    const ids = [queries.currentCaseId(), stores.caseRows.lastDoneOf(stationId)];
    return ids.flatMap((caseId) => (caseId === null ? [] : work.fold(caseId)));
  }

  const backupDesk: BackupDesk = openBackupDesk({
    ...{ dataDir, version, clock, log, newId },
    settings: () => (station.isSetUp() ? station.state().backup : null),
    lineage: station.lineage,
    changed: () => {
      const { progress, isOverdue } = backupDesk.state();
      board.push('backupChanged', { progress, isOverdue });
    },
  });

  const parts: HostParts = {
    ...stores,
    ...cases,
    dataDir,
    recordState,
    version,
    clock,
    newId,
    pepper,
    checkpointDesk,
    sessions,
    pinLocks,
    signInLocked: attempts.locked,
    weighing,
    ...scales,
    delivery,
    backupDesk,
    restart,
    exchangeDesk: openExchangeDesk({
      nowMs: clock.nowMs,
      changed: (progress) => board.push('exchangeChanged', { progress }),
    }),
    demo,
    benchChanged,
    clockChanged,
    claimsChanged: () => board.push('claimsChanged', {}),
    parcelsIdentified: (parcels) => {
      board.push('parcelsIdentified', { parcels: [...parcels] });
      benchChanged();
    },
    sessionEnded: (sessionId) => board.push('sessionEnded', { sessionId }),
  };
  const handlers = {
    ...sessionHandlers(parts),
    ...peopleHandlers(parts),
    ...erasureHandlers(parts),
    ...setupFileHandlers(parts),
    ...auditHandlers(parts),
    ...approvalHandlers(parts),
    ...benchHandlers(parts),
    ...caseHandlers(parts),
    ...dockHandlers(parts),
    ...claimHandlers(parts),
    ...clockHandlers(parts),
    ...matterHandlers(parts),
    ...deliveryHandlers(parts),
    ...scaleHandlers(parts),
    ...administrationHandlers(parts),
    ...recordStateHandlers(parts),
    ...exchangeHandlers(parts),
    ...backupHandlers(parts),
    ...searchHandlers(parts),
    ...workHandlers(parts),
    ...handoverHandlers(parts),
    ...ruleHandlers(parts),
    ...demoHandlers(parts),
    ...unidentifiedHandlers(parts),
    ...binaryHandlers(parts),
  } satisfies HandlersFor<typeof calls>;

  const upkeep = startUpkeep({
    ...{ ...stores, ...cases, clock, newId, dataDir, isRecordOnly, unattended },
    also: [attempts.settle, signer.sign, pinLocks.release],
    clockMoved: (byMs) => {
      delivery.clockMoved(byMs);
      clockChanged();
    },
  });
  const sending = isRecordOnly ? null : delivery.run();
  if (!isRecordOnly) stores.photos.sweepOrphans();
  if (!isRecordOnly) backupDesk.start();
  if (!isRecordOnly && station.isSetUp()) benchChanged();

  return {
    parts,
    sessions,
    pushes: board,
    upkeep,
    dispatcher: createDispatcher({ calls, handlers, sessions, log, onDenied: unattended(attempts.note) }),
    close: async (): Promise<void> => {
      upkeep.stop();
      unattended(attempts.close)();
      await backupDesk.stop();
      await sending?.stop();
      await closeScales(scales);
      if (!isRecordOnly) checkpointDesk.sign();
      database.close();
      lock.release();
    },
  };
}
