import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openHost } from '../../electron/host.ts';
import { setUpStation } from '../../electron/handlers/session-handlers.ts';
import type { Session } from '../../electron/session.ts';
import { systemClock } from '../../electron/clock.ts';
import { growRecord, numbersOf } from './grow-record.ts';

const PERSON: Session = { sessionId: 'benchmark', personId: 'benchmark', roles: ['operator', 'supervisor'] };

export const ADMINISTRATOR = { name: 'Administrator 1', pin: '246813' };

export type FilledBench = Awaited<ReturnType<typeof fillBench>>;

/** How a bench is filled before anything is measured. */
export interface Filling {
  /** Returns announced, which `scanNext` receives one after the other. */
  readonly expected: number;
  /** Returns received and closed, each by the scan of the next, one call after the other as at a bench. */
  readonly received: number;
  /** Closed cases more, copied from the first (`grow-record.ts`). */
  readonly copies: number;
  readonly seed: number;
}

/** A bench on disk in a folder of its own. `leave` closes it and leaves the folder for a host process to open. */
export async function fillBench({ expected, received, copies, seed }: Filling) {
  const dataDir = mkdtempSync(join(tmpdir(), 'returns-bench-benchmark-'));
  const host = openHost({ dataDir, version: '0.0.0', clock: systemClock, log: () => undefined, demo: null });
  const { parts } = host;
  await setUpStation(parts, {
    commandId: v7(),
    locale: 'en',
    siteName: 'Site 1',
    siteCode: 'S1',
    stationName: 'Bench 1',
    stationCode: 'B1',
    zone: 'UTC',
    administrator: { ...ADMINISTRATOR, badge: null },
  });
  announce(parts, expected);
  const call = async (name: string, params: unknown): Promise<unknown> => {
    const outcome = await host.dispatcher.dispatch({ call: name, params, session: PERSON });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
    return outcome.result;
  };
  let scanned = 0;
  /** Scans the next expected parcel, which also closes the case before it. */
  const scanNext = (): Promise<unknown> => {
    const raw = numbersOf(scanned % expected).trackingNumber;
    scanned += 1;
    return call('code.scan', { commandId: v7(), raw, source: 'wedge' });
  };
  while (scanned < received) await scanNext();
  if (copies > 0) {
    const [first] = parts.caseRows.byCode('tracking', numbersOf(0).trackingNumber.replace('-', ''));
    growRecord(parts, first?.caseId ?? '', copies, seed);
  }
  const leave = (): Promise<void> => host.close();
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  return {
    parts,
    dataDir,
    call,
    scanNext,
    leave,
    remove,
    close: async (): Promise<void> => {
      await leave();
      remove();
    },
  };
}

function announce(parts: FilledBench['parts'], returns: number): void {
  parts.record.transaction(() => {
    for (let index = 0; index < returns; index += 1) {
      const line = { sku: `SKU-${index % 50}`, quantity: 1, reason: null, refundMinor: 1_290, currency: 'EUR' };
      const expected = { ...numbersOf(index), carrier: null, returnClass: 'customer-return' as const, lines: [line] };
      parts.reference.putReturn(expected, systemClock.nowMs());
    }
  });
}
