import { z } from 'zod';
import { BackupProgress } from './calls/backup.ts';
import { ExchangeProgress } from './calls/exchange.ts';
import { IdentifiedParcel } from './unidentified-view.ts';
import { RecordState } from './record-state.ts';
import { ScaleListening } from './scale-listening.ts';
import { ScaleState } from './scale-state.ts';
import { ScannerState } from './scanner-state.ts';

/** What the host says without being asked. A push is a hint or a whole value, never a difference. */
export const PUSHES = {
  /** The scale's state: on every change, and a few times a second while it is live. */
  scaleChanged: ScaleState,
  /** What is heard on the port that is being set up, a few times a second while somebody listens. */
  scaleListening: ScaleListening,
  /** A serial scanner has read a code: the screen that takes it first (`scanner.take`) acts on it. */
  codeRead: z.strictObject({ scanId: z.uuid() }),
  /** A serial scanner was plugged in, pulled out, or lost a code. */
  scannersChanged: z.strictObject({ states: z.array(ScannerState) }),
  /** Keyboard scanners were learned or forgotten: ask again. */
  keyboardScannersChanged: z.strictObject({}),
  /** The bench changed: ask again. A hint, because what a bench shows depends on who asks. */
  benchChanged: z.strictObject({}),
  /** Something about the outbox changed: ask again. */
  outboxChanged: z.strictObject({ waiting: z.int(), dead: z.int() }),
  /** How far an export or import of records is; null when none runs any more. */
  exchangeChanged: z.strictObject({ progress: ExchangeProgress.nullable() }),
  /** A backup goes on, is done or has failed; `progress` is null when none runs any more. */
  backupChanged: z.strictObject({ progress: BackupProgress.nullable(), isOverdue: z.boolean() }),
  /** The disk takes the record no more, does so again, or its room runs out. */
  recordStateChanged: RecordState,
  /** The computer's clock was set, or somebody said that it is right: ask again. */
  clockChanged: z.strictObject({}),
  /** A claim changed: ask again. */
  claimsChanged: z.strictObject({}),
  /** An import has named parcels that lay on hold shelves: each with its shelf and its return. */
  parcelsIdentified: z.strictObject({ parcels: z.array(IdentifiedParcel) }),
  /** The session is over (signed out elsewhere). */
  sessionEnded: z.strictObject({ sessionId: z.string() }),
};
