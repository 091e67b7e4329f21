import type { WeighedThing } from '../shared/domain/weighing/weighed-thing.ts';
import type { WeighingStatus } from '../shared/domain/weighing/weighing-state.ts';
import { benchScaleCheck } from '../shared/views/bench-scale-check.ts';
import { CodeNotRecognised } from '../shared/station/station-events.ts';
import { createBindWeight } from './cases/bind-weight.ts';
import { createBenchQueries } from './cases/bench-queries.ts';
import { createCaseWork, type Worker } from './cases/case-work.ts';
import { createClaimWork } from './cases/claim-work.ts';
import { createChoiceMemory } from './cases/choice-memory.ts';
import { createCountScan } from './cases/count-scan.ts';
import { createDockReceipt } from './cases/dock-receipt.ts';
import { createDockWork } from './cases/dock-work.ts';
import { createHandoverDesk } from './cases/handover-desk.ts';
import { createGuessDesk } from './cases/guess-desk.ts';
import { createHoldParcel } from './cases/hold-parcel.ts';
import { createIdentifyParcel } from './cases/identify-parcel.ts';
import { createLinkImported } from './cases/link-imported.ts';
import { createOnce } from './cases/once.ts';
import { createParcelScan } from './cases/parcel-scan.ts';
import { finishCurrent } from './cases/finish-current.ts';
import { createMassDesk } from './cases/mass-desk.ts';
import { createMassList } from './cases/mass-list.ts';
import { openRecord } from './cases/record.ts';
import { refold } from './cases/refold.ts';
import { type ScannedCode, scanCode } from './cases/scan-code.ts';
import { createShelfScan } from './cases/shelf-scan.ts';
import { createSerialScan } from './cases/serial-scan.ts';
import { openStationDesk } from './cases/station-desk.ts';
import { createToteScan } from './cases/tote-scan.ts';
import { createToteWork } from './cases/tote-work.ts';
import { createWorkQueries } from './cases/work-queries.ts';
import { createUnidentifiedView } from './cases/unidentified-view.ts';
import { createOpenUnidentified, createUnknownScan } from './cases/unknown-scan.ts';
import type { Clock } from './clock.ts';
import type { HostStores } from './host-stores.ts';
import { keyedHash, newId, sha256 } from './ids.ts';
import { openPeople } from './people/people.ts';
import { openRefusedAttempts } from './people/refused-attempts.ts';

/** The record and the work on it: everything between the stores and the handlers. */
export function composeCases(parts: {
  readonly stores: HostStores;
  readonly clock: Clock;
  readonly pepper: Buffer;
  /** Only looked at, by the command line or because the folder cannot be written. */
  readonly isRecordOnly?: boolean;
  readonly weighingStatus: () => WeighingStatus;
  readonly weighedThing: () => WeighedThing;
  /** Called in the transaction, after a stream of the record has grown. */
  readonly appended?: () => void;
}) {
  const { stores, clock, pepper } = parts;
  const station = openStationDesk(stores.meta, stores.events.ofStream);
  const record = openRecord({
    ...stores,
    identity: station.identity,
    clock,
    newId,
    sha256,
    onAppended: (streamId) => streamGrown(streamId),
  });
  /** Follows a stream that has grown, inside the transaction that made it grow. */
  const streamGrown = (streamId: string): void => {
    station.changed(streamId);
    refold(streamId, stores, station.view);
    parts.appended?.();
  };
  const people = openPeople({ ...stores, record, clock, pepper, lineage: station.lineage });
  const isWanted = () => !parts.isRecordOnly && stores.database.open && station.isSetUp();
  const atReceipt = createDockReceipt({ ...stores, deriveId: () => station.view().deriveId });
  const { lying } = stores.caseRows;
  const totes = createToteWork({ ...stores, record, station: station.view });
  const { openCodes: openTotes } = totes;
  const massDesk = createMassDesk({ ...stores, policy: () => station.view().policy });
  const massList = createMassList({ ...stores, massDesk, policy: () => station.view().policy });
  const work = createCaseWork({
    record,
    outbox: stores.outbox,
    station: station.view,
    atReceipt,
    lying,
    openTotes,
    masses: massDesk,
  });
  const claims = createClaimWork({
    record,
    claimRows: stores.claimRows,
    foldCase: work.fold,
    station: station.view,
    zone: () => station.identity().zone,
    clock,
  });
  const { weighingStatus, weighedThing } = parts;
  const scaleCheck = () => {
    if (!isWanted()) return null;
    const { scale, scaleChecks } = station.state();
    return benchScaleCheck(scale?.name ?? null, scaleChecks, station.view().policy.scaleChecks);
  };
  const queries = createBenchQueries({
    ...stores,
    work,
    stationId: station.stationId,
    nameOf: people.nameOf,
    weighingStatus,
    weighedThing,
    totes: totes.list,
    scaleCheck,
  });
  const deriveId = () => station.view().deriveId;
  const { currentCaseId } = queries;
  const policy = () => station.view().policy;
  const hold = createHoldParcel({ ...stores, work, station: station.view });
  const scanParts = { ...stores, work, currentCaseId, deriveId, policy, nameOf: people.nameOf, hold };
  const parcelScan = createParcelScan(scanParts);
  const countScan = createCountScan({ work, currentCaseId, deriveId });
  const serialScan = createSerialScan({ ...stores, work, currentCaseId });
  const toteScan = createToteScan({ work, totes, currentCaseId });

  /** In a stream of its own: nothing is ever folded over all of them. */
  const noteUnknown = ({ raw, reading, source }: ScannedCode & { reading: string }, worker: Worker): void => {
    const data = CodeNotRecognised.parse({ raw, reading, source });
    const { commandId, actor } = worker;
    record.append(`scan:${newId()}`, [{ type: 'CodeNotRecognised', schemaVersion: 1, data }], { commandId, actor });
  };

  const shelfScan = createShelfScan({ ...stores, work, station, currentCaseId });
  const openWork = createWorkQueries({ ...stores, work, station, clock, nameOf: people.nameOf });
  const handover = createHandoverDesk({ ...stores, record, work, station, newId, noteUnknown });
  const choiceMemory = createChoiceMemory({ record, station });
  const unknownParts = { ...scanParts, newId, noteUnknown, choiceMemory };
  const openUnidentified = createOpenUnidentified(unknownParts);
  const unknownScan = createUnknownScan(unknownParts, openUnidentified);
  const guess = createGuessDesk({
    ...stores,
    policy: () => station.view().policy,
    zone: () => station.identity().zone,
  });
  const identify = createIdentifyParcel(scanParts);

  return {
    hold,
    identify,
    openUnidentified,
    choiceMemory,
    linkImported: createLinkImported({ ...stores, work, identify, deriveId }),
    unidentifiedView: createUnidentifiedView({ ...stores, work, guess }),
    station,
    record,
    streamGrown,
    people,
    attempts: openRefusedAttempts({ record, isWanted, clock, newId }),
    work,
    massDesk,
    massList,
    totes,
    dockWork: createDockWork(record),
    claims,
    queries,
    openWork,
    handover,
    once: createOnce({ record, answers: stores.answers, clock, fingerprint: (text) => keyedHash(text, pepper) }),
    scan: (code: ScannedCode, worker: Worker) => {
      station.identity();
      return record.transaction(() =>
        scanCode(code, worker, {
          ...stores,
          policy,
          parcelScan,
          countScan,
          shelfScan,
          serialScan,
          toteScan,
          unknownScan,
          choiceMemory,
        }),
      );
    },
    resume: (caseId: string, worker: Worker): void => {
      record.transaction(() => parcelScan.resume(caseId, worker));
    },
    /** Opens a closed case again; the one that was open is finished first, so that no parcel is lost sight of. */
    reopen: (caseId: string, reason: string, worker: Worker): void => {
      record.transaction(() => {
        finishCurrent(caseId, worker, { work, currentCaseId, hold });
        work.apply(caseId, { type: 'ReopenCase', reason }, worker);
      });
    },
    bindWeight: createBindWeight({ work, station, currentCaseId }),
  };
}
