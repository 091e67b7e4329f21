import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../../electron/clock.ts';
import { openSerialLink } from '../../../electron/devices/scale/serial-link.ts';
import { openScannerDesk, type ScannerDesk } from '../../../electron/devices/scanner/scanner-desk.ts';
import type { ScannerProfile } from '../../../shared/domain/scanner-profile.ts';
import { openPty, type Pty } from '../../support/pty.ts';

export interface SerialBurst {
  readonly sent: number;
  readonly read: number;
  /** Scanners whose codes did not all arrive, each whole, once and in order. */
  readonly wrong: readonly string[];
}

const ENDS = ['\r', '\n', '\r\n', '\r\r'] as const;
const GIVE_UP_MS = 15_000;

/**
 * Two serial scanners on ports of their own, which together read `scans` codes, one every `everyMs`. Each code goes
 * out in two pieces with the other scanner's between them, and ends as scanners are set up: CR, LF, both, or twice.
 */
export async function serialBurst(scans: number, everyMs: number): Promise<SerialBurst> {
  const ptys = [await openPty(), await openPty()];
  const profiles = ptys.map((pty, at) => profileOf(pty, at));
  const read = new Map<string, string[]>(profiles.map(({ scannerId }) => [scannerId, []]));
  const desk: ScannerDesk = openScannerDesk({
    ...{ profiles, openLink: openSerialLink, clock: systemClock, newId: randomUUID },
    log: () => undefined,
    onStates: () => undefined,
    onScan: (scanId) => {
      const scan = desk.take(scanId);
      if (scan !== null) read.get(scan.scannerId)?.push(scan.text);
    },
  });
  const total = (): number => [...read.values()].reduce((sum, { length }) => sum + length, 0);
  try {
    await until(() => desk.states().every(({ kind }) => kind === 'ready'));
    await send(ptys, scans, everyMs);
    await until(() => total() >= scans);
  } finally {
    await desk.close();
    await Promise.all(ptys.map((pty) => pty.close()));
  }
  const wrong = profiles.flatMap(({ scannerId, name }, at) => differing(name, codesOf(at, scans), read.get(scannerId)));
  return { sent: scans, read: total(), wrong };
}

async function send(ptys: readonly Pty[], scans: number, everyMs: number): Promise<void> {
  const startedMs = performance.now();
  const queues = ptys.map((_, at) => codesOf(at, scans));
  for (let round = 0; round < scans / ptys.length; round += 1) {
    const codes = queues.map((queue) => queue[round] ?? '');
    const end = ENDS[round % ENDS.length] ?? '\r';
    ptys.forEach((pty, at) => pty.write(Buffer.from(codes[at]?.slice(0, 9) ?? '')));
    ptys.forEach((pty, at) => pty.write(Buffer.from(`${codes[at]?.slice(9) ?? ''}${end}`)));
    const dueMs = startedMs + (round + 1) * ptys.length * everyMs;
    if (dueMs > performance.now()) await wait(dueMs - performance.now());
  }
}

/** Half of all codes each, none like another, so that no repeat filter has a say. */
const codesOf = (at: number, scans: number): string[] =>
  Array.from({ length: scans / 2 }, (_, round) => `SC${at}171310${String(round).padStart(6, '0')}`);

function differing(name: string, sent: readonly string[], read: readonly string[] = []): string[] {
  const at = sent.findIndex((code, index) => read[index] !== code);
  if (at === -1 && read.length === sent.length) return [];
  return [`${name}: ${read.length} of ${sent.length}, first other at ${at}: ${read[at] ?? 'nothing'}`];
}

const profileOf = (pty: Pty, at: number): ScannerProfile => ({
  scannerId: randomUUID(),
  name: `Scanner ${at + 1}`,
  path: pty.path,
  baudRate: 9_600,
  endsWith: 'line-end',
});

async function until(isSo: () => boolean): Promise<void> {
  const givenUpMs = performance.now() + GIVE_UP_MS;
  while (!isSo() && performance.now() < givenUpMs) await wait(20);
}
