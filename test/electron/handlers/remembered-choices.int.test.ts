import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ApiClient, apiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import { newCommandId, scan, signIn, startBench, TRACKING } from '../host/bench.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Two of one make; nothing says whether they are waybills or goods. */
const TEXT = '78012345678901';
const SAME_FORM = '78012345678918';
const OTHER = 'ZX123456789';
const FORM = { mask: '99999999999999', meanings: ['unknown-parcel', 'unknown-item'] };

interface Remembered {
  readonly choices: { form: { mask: string }; choice: string }[];
}

let host: HostProcess;
let client: ApiClient;
let dataDir: string;

beforeEach(async () => {
  ({ host, client, dataDir } = await startBench());
  await scan(client, TRACKING);
}, 60_000);

const answer = (raw: string, choice: string, commandId = newCommandId()) =>
  client.ok('code.scan', { commandId, raw, source: 'api', choice });
const remembered = async () => (await client.ok<Remembered>('choice.remembered', {})).choices;
const forget = (form: object | null, commandId = newCommandId()) =>
  client.ok<Remembered>('choice.forget', { commandId, form });

describe('the choice about a code with several meanings', () => {
  it('is asked again with the last answer in front, also after the host was started anew', async () => {
    await answer(TEXT, 'unknown:item');
    const choices = [
      { choice: 'unknown:item', kind: 'unknown-item', label: SAME_FORM, isLastChoice: true },
      { choice: 'unknown:parcel', kind: 'unknown-parcel', label: SAME_FORM },
    ];
    expect((await scan(client, SAME_FORM)).outcome).toEqual({ kind: 'choose', choices });
    await host.kill();
    const again = await startHost(dataDir);
    onTestFinished(() => again.kill());
    client = await signIn(again);
    expect((await scan(client, SAME_FORM)).outcome).toEqual({ kind: 'choose', choices });
  });

  it('is listed newest first and forgotten, one form or all; the audit says who', async () => {
    for (const text of [TEXT, OTHER]) await answer(text, 'unknown:item');
    expect((await remembered()).map(({ form }) => form.mask)).toEqual(['AA999999999', FORM.mask]);
    const commandId = newCommandId();
    await forget(FORM, commandId);
    expect((await forget(FORM, commandId)).choices.map(({ form }) => form.mask)).toEqual(['AA999999999']);
    await forget(FORM);
    expect((await forget(null)).choices).toEqual([]);
    const { rows } = await client.ok<{ rows: { act: string; data: unknown }[] }>('audit.list', {
      ...{ fromMs: null, toMs: null, actor: null },
      ...{ act: 'choice-forgotten', limit: 50 },
    });
    expect(rows).toHaveLength(2);
  });

  it('is remembered once however often the answer is sent', async () => {
    const commandId = newCommandId();
    for (let sent = 0; sent < 2; sent += 1) await answer(TEXT, 'unknown:item', commandId);
    expect(await remembered()).toMatchObject([{ form: FORM, choice: 'unknown-item' }]);
  });

  it('is seen by everybody and forgotten by those who set the rules', async () => {
    await answer(TEXT, 'unknown:item');
    const person = { name: 'Operator 1', pin: '482913', badge: 'USROPERATOR0001', roles: ['operator'], locale: 'en' };
    await client.ok('person.add', { commandId: newCommandId(), ...person });
    const { badge, pin } = person;
    const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('session.signIn', { badge, pin });
    const operator = apiClient(host.file).as(sessionId);
    expect(await operator.ok('choice.remembered', {})).toMatchObject({ choices: [{ form: FORM }] });
    await operator.fails('choice.forget', { commandId: newCommandId(), form: null }, 403);
    expect(await remembered()).toHaveLength(1);
  });
});
