import type { ScannerProfile } from '../../../shared/domain/scanner-profile.ts';
import type { ScannerState } from '../../../shared/protocol/scanner-state.ts';
import { maskCode } from '../../../shared/domain/code/mask-code.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { OpenLink } from '../scale/byte-link.ts';
import { type SerialScanner, openSerialScanner } from './serial-scanner.ts';

/** One code that a serial scanner has read and that nobody has taken yet. */
export interface WaitingScan {
  readonly scanId: string;
  readonly scannerId: string;
  readonly text: string;
  readonly atMs: number;
}

/** The serial scanners of a bench, and the codes they have read until a screen takes them. */
export interface ScannerDesk {
  profiles(): readonly ScannerProfile[];
  states(): readonly ScannerState[];
  /** Closes the scanners in use and opens others. */
  use(profiles: readonly ScannerProfile[]): Promise<void>;
  /** The codes nobody has taken yet, oldest first: for a screen that came up after they were read. */
  waiting(): readonly string[];
  /** Hands a waiting code over, once: whoever asks second, or too late, gets null. */
  take(scanId: string): WaitingScan | null;
  close(): Promise<void>;
}

/** A screen that is being drawn anew takes a code this late still; later it would land on another parcel. */
const WAITS_MS = 5_000;

export function openScannerDesk(parts: {
  readonly profiles: readonly ScannerProfile[];
  readonly openLink: OpenLink;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  /** A code waits to be taken. */
  readonly onScan: (scanId: string) => void;
  readonly onStates: (states: readonly ScannerState[]) => void;
}): ScannerDesk {
  const { openLink, clock, log } = parts;
  const waiting = new Map<string, WaitingScan & { readonly expiry: NodeJS.Timeout }>();
  let profiles = parts.profiles;
  let scanners: readonly SerialScanner[] = [];

  const states = (): readonly ScannerState[] => scanners.map((scanner) => scanner.state());
  const onCode = (scannerId: string, text: string): void => {
    const scan = { scanId: parts.newId(), scannerId, text, atMs: clock.nowMs() };
    const expiry = setTimeout(() => {
      waiting.delete(scan.scanId);
      log('warn', 'nobody took what a scanner read', { code: maskCode(text) });
    }, WAITS_MS);
    waiting.set(scan.scanId, { ...scan, expiry });
    parts.onScan(scan.scanId);
  };
  const open = (profile: ScannerProfile): SerialScanner =>
    openSerialScanner({
      profile,
      openLink,
      log,
      onCode: (text) => onCode(profile.scannerId, text),
      onState: () => parts.onStates(states()),
    });
  const closeAll = async (): Promise<void> => {
    await Promise.all(scanners.map((scanner) => scanner.close()));
    scanners = [];
  };
  scanners = profiles.map(open);

  return {
    profiles: () => profiles,
    states,
    async use(wanted) {
      await closeAll();
      profiles = wanted;
      scanners = wanted.map(open);
      parts.onStates(states());
    },
    waiting: () => [...waiting.keys()],
    take(scanId) {
      const scan = waiting.get(scanId);
      if (scan === undefined) return null;
      clearTimeout(scan.expiry);
      waiting.delete(scanId);
      const { expiry: _expiry, ...taken } = scan;
      return taken;
    },
    async close() {
      for (const { expiry } of waiting.values()) clearTimeout(expiry);
      waiting.clear();
      await closeAll();
    },
  };
}
