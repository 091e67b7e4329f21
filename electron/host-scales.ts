import type { ScaleProfile } from '../shared/domain/scale-profile.ts';
import type { ScannerProfile } from '../shared/domain/scanner-profile.ts';
import type { ScaleReading } from '../shared/domain/scale-reading.ts';
import type { Clock } from './clock.ts';
import { type LineTracing, openLineTracing } from './devices/line-tracing.ts';
import { type ListeningDesk, openListeningDesk } from './devices/listening-desk.ts';
import { type ScaleDesk, openScaleDesk } from './devices/scale-desk.ts';
import { openSerialLink } from './devices/scale/serial-link.ts';
import { type ScannerDesk, openScannerDesk } from './devices/scanner/scanner-desk.ts';
import { createSimulatedPort } from './devices/simulator/simulated-port.ts';
import type { Log } from './log.ts';
import type { SessionBook } from './people/sessions.ts';
import type { PushBoard } from './push-board.ts';
import { OWNER_SESSION } from './session.ts';

export interface Scales {
  readonly scale: ScaleDesk;
  readonly listening: ListeningDesk;
  readonly tracing: LineTracing;
  readonly scanners: ScannerDesk;
  /** Tells every open page that keyboard scanners were learned or forgotten. */
  readonly keyboardScannersChanged: () => void;
}

/** The scale in use, the port somebody finds out about, the file that both may be written into, and the scanners. */
export function composeScales(parts: {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly profile: ScaleProfile | null;
  readonly scannerProfiles: readonly ScannerProfile[];
  readonly newId: () => string;
  readonly sessions: SessionBook;
  readonly board: PushBoard;
  readonly onReading: (reading: ScaleReading) => void;
}): Scales {
  const { sessions, board, ...rest } = parts;
  const tracing = openLineTracing(parts.dataDir, parts.clock);
  const simulated = createSimulatedPort();
  const scale = openScaleDesk({
    ...rest,
    simulated,
    onState: (state) => board.push('scaleChanged', state),
    tap: tracing.tap,
  });
  const listening = openListeningDesk({
    ...{ scale, tracing, simulated },
    isSessionOpen: (sessionId) => sessionId === OWNER_SESSION.sessionId || sessions.find(sessionId) !== null,
    onListening: (heard) => board.push('scaleListening', heard),
  });
  const scanners = openScannerDesk({
    ...{ clock: parts.clock, log: parts.log, newId: parts.newId, openLink: openSerialLink },
    profiles: parts.scannerProfiles,
    onScan: (scanId) => board.push('codeRead', { scanId }),
    onStates: (states) => board.push('scannersChanged', { states: [...states] }),
  });
  const keyboardScannersChanged = (): void => board.push('keyboardScannersChanged', {});
  return { scale, listening, tracing, scanners, keyboardScannersChanged };
}

/** Gives every port back. */
export async function closeScales({ scale, listening, tracing, scanners }: Scales): Promise<void> {
  await scanners.close();
  await listening.stop();
  await scale.close();
  tracing.stop();
}
