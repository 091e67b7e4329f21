import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  CATALOGUE_CSV,
  importCsv,
  newCommandId,
  RETURNS_CSV,
  setUp,
  temporaryFolder,
} from '../../electron/host/bench.ts';
import { BACK_OFFICE_SECRET } from '../../electron/host/back-office.ts';
import { damagedReturn } from '../../electron/host/damaged-return.ts';
import { noTracingBecause } from '../../faults/strace.ts';
import { startHost } from '../../support/host-process.ts';
import { openReceiver } from '../../support/receiver.ts';
import { SLIP_CANARIES } from './canaries.ts';
import { type NetworkDeed, networkDeeds } from './network-deeds.ts';

/** A program is traced here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 180_000 });

const reason = noTracingBecause();
const skipped = reason === null ? '' : ` (skipped: ${reason})`;

/** A day's kinds of work: lists come in, returns with papers and pictures, a stranger, lists go out, a backup. */
async function workADay(notes: string): Promise<{ deeds: NetworkDeed[]; hostPort: number; officePort: number }> {
  const office = await openReceiver();
  onTestFinished(() => office.close());
  const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg';
  const under = ['strace', '-f', '-qq', '-s', '0', '-o', notes, '-e', calls];
  const dataDir = temporaryFolder();
  const host = await startHost(dataDir, [], { under });
  onTestFinished(() => host.kill());
  const client = await setUp(host);
  const change = (call: string, params: object): Promise<unknown> =>
    client.ok(call, { commandId: newCommandId(), ...params });
  await change('backOffice.configure', { url: office.url, secret: BACK_OFFICE_SECRET, allowLoopback: true });
  await importCsv(client, dataDir, 'catalogue', CATALOGUE_CSV);
  await importCsv(client, dataDir, 'returns', RETURNS_CSV);
  for (const { run } of damagedReturn()) await run(client);
  const { bench } = (await change('unidentified.open', {})) as { bench: { case: { caseId: string } } };
  const { caseId } = bench.case;
  await change('slip.record', { caseId, found: true, details: SLIP_CANARIES, rmaWritten: null, orderWritten: null });
  await change('unidentified.export', { locale: 'en' });
  await change('backup.make', { to: null });
  await office.received(1);
  process.kill(host.file.pid, 'SIGTERM');
  await host.ended();
  const deeds = networkDeeds(readFileSync(notes, 'utf8'));
  return { deeds, hostPort: Number(new URL(host.file.url).port), officePort: Number(new URL(office.url).port) };
}

describe('P4 the connections of the host', () => {
  it.skipIf(reason !== null)(`are to the back office that was set, and to nobody else${skipped}`, async () => {
    const { deeds, hostPort, officePort } = await workADay(join(temporaryFolder(), 'trace'));
    const said = (call: string): string[] =>
      [...new Set(deeds.filter((deed) => deed.call === call).map(({ to }) => to))].toSorted();
    expect(said('bind').filter((to) => !to.endsWith(':0'))).toEqual([]);
    expect(said('bind'), 'it listens where this computer alone can ask').toEqual(['127.0.0.1:0']);
    expect(said('connect'), 'the trace is not blind').toContain(`127.0.0.1:${officePort}`);
    expect(said('connect').filter((to) => to !== `127.0.0.1:${officePort}`)).toEqual([]);
    expect(said('send'), `nothing is sent without a connection; it listens on ${hostPort}`).toEqual([]);
  });

  it.each([
    [
      '7 connect(20, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = -1 EINPROGRESS',
      { call: 'connect', to: '93.184.216.34:443' },
    ],
    [
      '7 connect(20, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
      { call: 'connect', to: '2001:db8::1:80' },
    ],
    [
      '7 sendto(21, ""..., 32, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, 16) = 32',
      { call: 'send', to: '10.0.0.2:53' },
    ],
    [
      '7 connect(22, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
      { call: 'connect', to: '/var/run/nscd/socket' },
    ],
  ])('reads %s', (line, deed) => {
    expect(networkDeeds(line)).toEqual([deed]);
  });
});
