import { RestoredMark } from '../../shared/backup/backup-manifest.ts';
import type { NewEvent } from '../../shared/event-log/seal.ts';
import { foldStation, stationStreamId } from '../../shared/station/station-state.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import type { DocumentNumbers } from '../store/document-numbers.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Meta } from '../store/meta.ts';
import type { Record } from './record.ts';
import type { StationDesk } from './station-desk.ts';

const DAY_MS = 86_400_000;

/** More numbers than a bench gives in a day, by the letters a series begins with (`LPN-B1`). */
const NUMBERS_A_DAY: Readonly<{ [prefix: string]: number }> = { LPN: 1_000, TOT: 20 };
const OTHER_NUMBERS_A_DAY = 200;

/**
 * A database that came out of a backup goes on as a new station (R8, D11): its old self may have written events after
 * the backup, and a second event under one of those numbers would tear the chain for good. Before the first append it
 * takes a new id, says whom it goes on from, and keeps its names, devices, choices and endpoint. Running numbers jump over all
 * that may have been given since; which ones stands in the event. Answers false when there was nothing to do.
 */
export function becomeSuccessor(parts: {
  readonly meta: Meta;
  readonly events: EventStore;
  readonly numbers: DocumentNumbers;
  readonly credentials: CredentialStore;
  readonly record: Record;
  readonly station: StationDesk;
  readonly newId: () => string;
  readonly nowMs: () => number;
}): boolean {
  const text = parts.meta.get('restoredFrom');
  if (text === null) return false;
  const mark = RestoredMark.parse(JSON.parse(text));
  parts.record.transaction(() => {
    const before = parts.meta.get('stationId');
    const stationId = parts.newId();
    parts.meta.becomeStation(stationId);
    if (before !== null) goOnFrom(before, stationId, mark, parts);
  });
  return true;
}

function goOnFrom(
  before: string,
  stationId: string,
  mark: RestoredMark,
  { events, numbers, credentials, record, station, newId, nowMs }: Parameters<typeof becomeSuccessor>[0],
): void {
  const { setUp, scale, scanners, keyboardScanners, rememberedChoices, backOffice, backup } = foldStation(
    events.ofStream(stationStreamId(before)),
  );
  const head = events.headOf(before);
  const restored = {
    fromStationId: before,
    fromSeq: head.stationSeq,
    fromHash: head.hash,
    backupId: mark.backupId,
    backupMadeAtMs: mark.madeAtMs,
    numbersJumped: jumpNumbers(numbers, nowMs() - mark.madeAtMs),
  };
  const wanted: readonly NewEvent[] = [
    { type: 'StationRestored', schemaVersion: 1, data: restored },
    ...(setUp ? [{ type: 'StationSetUp', schemaVersion: 1, data: setUp }] : []),
    { type: 'ScaleConfigured', schemaVersion: 1, data: { profile: scale } },
    { type: 'ScannersConfigured', schemaVersion: 1, data: { profiles: scanners } },
    { type: 'KeyboardScannersLearned', schemaVersion: 1, data: { scanners: keyboardScanners } },
    ...rememberedChoices.map((data) => ({ type: 'CodeMeaningChosen', schemaVersion: 1, data })),
    { type: 'BackOfficeConfigured', schemaVersion: 1, data: backOffice },
    { type: 'BackupConfigured', schemaVersion: 1, data: backup },
  ];
  station.changed(stationStreamId(stationId));
  record.append(stationStreamId(stationId), wanted, { commandId: newId(), actor: mark.actor });
  const secret = credentials.get(before, 'back-office-secret');
  if (secret) credentials.put(stationId, 'back-office-secret', secret.verifier);
}

function jumpNumbers(numbers: DocumentNumbers, sinceMs: number) {
  const days = Math.max(1, Math.ceil(sinceMs / DAY_MS));
  return numbers.all().map(({ series, last }) => {
    const [prefix = ''] = series.split('-');
    const to = last + days * (NUMBERS_A_DAY[prefix] ?? OTHER_NUMBERS_A_DAY);
    numbers.atLeast(series, to);
    return { series, from: last + 1, to };
  });
}
