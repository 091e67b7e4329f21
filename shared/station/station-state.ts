import type { z } from 'zod';
import type { StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { type RememberedChoice, withChoice } from '../domain/code/remembered-choice.ts';
import type { KeyboardScanner } from '../domain/keyboard-scanner.ts';
import type { ScaleProfile } from '../domain/scale-profile.ts';
import type { ScannerProfile } from '../domain/scanner-profile.ts';
import { type RecordedCheck, withCheck } from './scale-checked.ts';
import { STATION_EVENTS } from './station-events.ts';

export interface StationState {
  readonly setUp: z.infer<(typeof STATION_EVENTS)['StationSetUp']> | null;
  readonly scale: ScaleProfile | null;
  /** Barcode scanners on ports of their own. */
  readonly scanners: readonly ScannerProfile[];
  /** Barcode scanners that type. */
  readonly keyboardScanners: readonly KeyboardScanner[];
  /** Checks with a known weight, oldest first (B9). */
  readonly scaleChecks: readonly RecordedCheck[];
  /** What was chosen for codes with several meanings, by their form; oldest first. */
  readonly rememberedChoices: readonly RememberedChoice[];
  readonly backOffice: z.infer<(typeof STATION_EVENTS)['BackOfficeConfigured']>;
  readonly backup: z.infer<(typeof STATION_EVENTS)['BackupConfigured']>;
  /** The station whose backup this one goes on from; null for one that began by itself. */
  readonly restoredFrom: z.infer<(typeof STATION_EVENTS)['StationRestored']> | null;
  /** The clock was set, by so much in all, and nobody has said that it is right; null: nothing is in doubt (T1). */
  readonly clockSet: { readonly byMs: number; readonly atMs: number } | null;
}

/** Set back by and large to where it was, a clock is in doubt no more. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Until somebody says otherwise: each day, in the data folder, kept as long as personal data may be (S106). */
export const DEFAULT_BACKUP: StationState['backup'] = { folder: null, everyHours: 24, keepDays: 35 };

const NEW_STATION: StationState = {
  setUp: null,
  scale: null,
  scanners: [],
  keyboardScanners: [],
  scaleChecks: [],
  rememberedChoices: [],
  backOffice: { url: null, allowLoopback: false },
  backup: DEFAULT_BACKUP,
  restoredFrom: null,
  clockSet: null,
};

export const stationStreamId = (stationId: string): string => `station:${stationId}`;

/** Folds a station's own stream. The last word on each subject counts; what this version does not know is skipped. */
export function foldStation(events: Iterable<StoredEvent>): StationState {
  return historyOf(events).effective.reduce(evolveStation, NEW_STATION);
}

function evolveStation(state: StationState, event: StoredEvent): StationState {
  const { envelope } = event;
  if (envelope.schemaVersion !== 1) return state;
  switch (envelope.type) {
    case 'StationSetUp': {
      const read = STATION_EVENTS.StationSetUp.safeParse(envelope.data);
      return read.success ? { ...state, setUp: read.data } : state;
    }
    case 'ScaleConfigured': {
      const read = STATION_EVENTS.ScaleConfigured.safeParse(envelope.data);
      return read.success ? { ...state, scale: read.data.profile } : state;
    }
    case 'ScannersConfigured': {
      const read = STATION_EVENTS.ScannersConfigured.safeParse(envelope.data);
      return read.success ? { ...state, scanners: read.data.profiles } : state;
    }
    case 'KeyboardScannersLearned': {
      const read = STATION_EVENTS.KeyboardScannersLearned.safeParse(envelope.data);
      return read.success ? { ...state, keyboardScanners: read.data.scanners } : state;
    }
    case 'ScaleChecked':
      return { ...state, scaleChecks: withCheck(state.scaleChecks, event) };
    case 'CodeMeaningChosen': {
      const read = STATION_EVENTS.CodeMeaningChosen.safeParse(envelope.data);
      return read.success ? { ...state, rememberedChoices: withChoice(state.rememberedChoices, read.data) } : state;
    }
    case 'BackOfficeConfigured': {
      const read = STATION_EVENTS.BackOfficeConfigured.safeParse(envelope.data);
      return read.success ? { ...state, backOffice: read.data } : state;
    }
    case 'BackupConfigured': {
      const read = STATION_EVENTS.BackupConfigured.safeParse(envelope.data);
      return read.success ? { ...state, backup: read.data } : state;
    }
    case 'StationRestored': {
      const read = STATION_EVENTS.StationRestored.safeParse(envelope.data);
      return read.success ? { ...state, restoredFrom: read.data } : state;
    }
    case 'ClockJumped': {
      const read = STATION_EVENTS.ClockJumped.safeParse(envelope.data);
      return read.success ? { ...state, clockSet: clockSetAfter(state, read.data) } : state;
    }
    case 'ClockConfirmed':
      return { ...state, clockSet: null };
    default:
      return state;
  }
}

function clockSetAfter(
  { clockSet }: StationState,
  { beforeMs, afterMs }: z.infer<(typeof STATION_EVENTS)['ClockJumped']>,
): StationState['clockSet'] {
  const byMs = (clockSet?.byMs ?? 0) + afterMs - beforeMs;
  return Math.abs(byMs) > CLOCK_TOLERANCE_MS ? { byMs, atMs: afterMs } : null;
}
