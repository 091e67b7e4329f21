import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { BACK_OFFICE_SECRET } from './back-office.ts';
import { BADGE, newCommandId, PIN, startBench } from './bench.ts';
import { damagedReturn } from './damaged-return.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

const OTHER_PIN = '90817263';
const OTHER_BADGE = 'USRCANARYX5Z8T1';

describe('secrets', () => {
  it('are in no log line, no database page and no document, whatever is done with them', async () => {
    const { host, client, dataDir } = await startBench();
    const anyone = apiClient(host.file);
    const person = { name: 'Inspector 1', pin: OTHER_PIN, badge: OTHER_BADGE, roles: ['inspector'], locale: 'en' };
    await client.ok('person.add', { commandId: newCommandId(), ...person });
    const { sessionId } = await anyone.ok<{ sessionId: string }>('session.signIn', {
      name: 'Inspector 1',
      pin: OTHER_PIN,
    });
    await anyone.send('session.signIn', { name: 'Inspector 1', pin: '11223344' });
    await anyone.send('session.signIn', { badge: `${OTHER_BADGE}WRONG` });
    await anyone.send('session.signIn', { badge: OTHER_BADGE, pin: OTHER_PIN });
    // A badge shown to the box for parcels, and one typed into it with a slip.
    await client.ok('code.scan', { commandId: newCommandId(), raw: OTHER_BADGE, source: 'wedge' });
    const endpoint = { url: 'https://erp.example.com/returns', secret: BACK_OFFICE_SECRET, allowLoopback: false };
    await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
    await client.send('backOffice.configure', { commandId: newCommandId(), ...endpoint, url: 'http://[::1' });
    await client.send('backOffice.configure', { commandId: newCommandId(), ...endpoint, more: 1 });
    for (const { run } of damagedReturn()) await run(client);

    const canaries = {
      pin: PIN,
      'other pin': OTHER_PIN,
      'wrong pin': '11223344',
      badge: BADGE,
      'other badge': OTHER_BADGE,
      session: sessionId,
      token: host.file.token,
      'owner token': host.file.ownerToken,
    };
    const places = [['stderr', Buffer.from(host.stderr())] as const, ...filesOf(dataDir)];
    const leaks = places.flatMap(([place, bytes]) =>
      Object.entries(canaries).flatMap(([name, secret]) => (bytes.includes(secret) ? [`${name} in ${place}`] : [])),
    );
    expect(leaks).toEqual([]);
    // The signing secret has to be kept to sign with; it is in the station's own credentials and nowhere else.
    const holders = places.filter(([, bytes]) => bytes.includes(BACK_OFFICE_SECRET)).map(([place]) => place);
    expect(holders).not.toEqual([]);
    expect(holders.filter((place) => !place.startsWith('record.sqlite'))).toEqual([]);
    expect(await client.ok('case.list', { status: 'any', limit: 5 })).not.toMatchObject({ secret: BACK_OFFICE_SECRET });
  });

  it('are files that only their owner can read, in a folder that only their owner can enter', async () => {
    const { dataDir } = await startBench();
    const mode = (name: string): string => (statSync(join(dataDir, name)).mode & 0o777).toString(8);
    expect({ folder: mode('.'), host: mode('host.json'), pepper: mode('pepper.key') }).toEqual({
      folder: '700',
      host: '600',
      pepper: '600',
    });
  });
});

/** Every file of the data folder but host.json, whose purpose is to hold the tokens. */
function filesOf(dataDir: string): (readonly [string, Buffer])[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'host.json' && statSync(join(dataDir, name)).isFile())
    .map((name) => [name, readFileSync(join(dataDir, name))] as const);
}
