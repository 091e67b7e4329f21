import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../electron/clock.ts';
import { type Host, openHost } from '../../electron/host.ts';
import type { Log } from '../../electron/log.ts';
import { OWNER_SESSION } from '../../electron/session.ts';
import { type HostProcess, type HostRun, startHost } from '../support/host-process.ts';

/** Whoever shows it may receive, inspect and close without a PIN. */
export const BADGE = 'USRFAULTS0001';
export const quiet: Log = () => undefined;

/** The host inside this process, on a data folder, with nothing but its record. */
export const openRecordOf = (dataDir: string): Host =>
  openHost({ dataDir, version: '0.0.0', clock: systemClock, log: quiet, demo: null, isRecordOnly: true });

/** Starts a host whose compiled sources are kept beside its folder: hundreds are started, each from the same sources. */
export const startAgain = (dataDir: string, run: HostRun = {}): Promise<HostProcess> =>
  startHost(dataDir, [], { ...run, env: { NODE_COMPILE_CACHE: join(dirname(dataDir), 'compiled'), ...run.env } });

/** Makes a bench that is set up and waits for this many returns, to be copied for every round. */
export async function makeTemplate(dataDir: string, returns: number): Promise<void> {
  await setUpBench(dataDir, returns);
  // Ends by itself, so that what it has compiled is written down for those that will not.
  const first = await startAgain(dataDir);
  await first.stop();
}

/** A bench that is set up and waits for this many returns, made in this process. */
export async function setUpBench(dataDir: string, returns: number): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const host = openRecordOf(dataDir);
  const ok = async (call: string, params: object): Promise<void> => {
    const change = { call, params: { commandId: randomUUID(), ...params }, session: OWNER_SESSION };
    const outcome = await host.dispatcher.dispatch(change);
    if (!outcome.ok) throw new Error(`${call}: ${JSON.stringify(outcome.error)}`);
  };
  const site = { siteName: 'Site 1', siteCode: 'S1', stationName: 'Bench 1', stationCode: 'B1', zone: 'Europe/Madrid' };
  const administrator = { name: 'Administrator 1', pin: '470193', badge: 'USRFAULTS0000' };
  await ok('setup.complete', { locale: 'en', ...site, administrator });
  await ok('person.add', {
    name: 'Inspector 1',
    roles: ['operator', 'inspector'],
    locale: 'en',
    badge: BADGE,
    pin: '470194',
  });
  for (const [kind, csv] of [
    ['catalogue', CATALOGUE],
    ['returns', returnsCsv(returns)],
  ] as const) {
    const path = join(dataDir, `${kind}.csv`);
    writeFileSync(path, csv);
    await ok('import.run', { kind, path });
  }
  await host.close();
}

export const copyFolder = (from: string, to: string): string => {
  cpSync(from, to, { recursive: true });
  return to;
};

export const trackingOf = (at: number): string => `ZZ${String(700_000_000 + at)}`;

const CATALOGUE = 'SKU,GTIN,Name,Weight g,Price,Currency\nMUG,2000000010014,"Mug, red",342,12.90,EUR\n';

function returnsCsv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `RMA-${70_000 + at},ORD-${70_000 + at},${trackingOf(at)},Correos,MUG,2,Changed my mind,25.80,EUR\n`,
  );
  return ['RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency\n', ...rows].join('');
}

const CARTON = readFileSync(new URL('../electron/documents/fixtures/carton.jpg', import.meta.url));

/** A photograph of its own for every number: the picture's data differs in three bytes, its segments do not. */
export function photographOf(number: number): Buffer {
  const bytes = Buffer.from(CARTON);
  for (let digit = 0; digit < 3; digit += 1)
    bytes[bytes.length - 200 + digit] = 1 + (Math.trunc(number / 200 ** digit) % 200);
  return bytes;
}
