import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5, v7 } from 'uuid';
import { openHost } from '../../electron/host.ts';
import { setUpStation } from '../../electron/handlers/session-handlers.ts';
import type { Session } from '../../electron/session.ts';
import { systemClock } from '../../electron/clock.ts';

const OPERATOR: Session = { sessionId: 'benchmark', personId: 'benchmark', roles: ['operator'] };
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

export type FilledBench = Awaited<ReturnType<typeof fillBench>>;

/**
 * A bench on disk in a folder of its own, with `cases` returns received and closed, each by the scan of the next; and
 * as many still expected. Codes and products follow from `seed`.
 */
export async function fillBench(cases: number, seed: number) {
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
    administrator: { name: 'Administrator 1', pin: '2468', badge: null },
  });
  const trackingNumber = (index: number): string =>
    `TRK${v5(`${seed}:${index}`, NAMESPACE).slice(0, 13)}`.toUpperCase();
  parts.record.transaction(() => {
    for (let index = 0; index < 2 * cases; index += 1) {
      const line = { sku: `SKU-${index % 50}`, quantity: 1, reason: null, refundMinor: 1_290, currency: 'EUR' };
      const numbers = { rmaNumber: `RMA-${index}`, orderNumber: `ORD-${index}`, trackingNumber: trackingNumber(index) };
      const expected = { ...numbers, carrier: null, returnClass: 'customer-return' as const, lines: [line] };
      parts.reference.putReturn(expected, systemClock.nowMs());
    }
  });
  const call = async (name: string, params: unknown): Promise<unknown> => {
    const outcome = await host.dispatcher.dispatch({ call: name, params, session: OPERATOR });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
    return outcome.result;
  };
  let received = 0;
  /** Scans the next expected parcel, which also closes the case before it. */
  const scanNext = (): Promise<unknown> => {
    const raw = trackingNumber(received % (2 * cases));
    received += 1;
    return call('code.scan', { commandId: v7(), raw, source: 'wedge' });
  };
  while (received < cases) await scanNext();
  return {
    parts,
    dataDir,
    call,
    scanNext,
    trackingNumber,
    close: async (): Promise<void> => {
      await host.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
