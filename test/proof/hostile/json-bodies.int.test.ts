import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { BINARY_CALLS } from '../../../shared/protocol/binary-calls.ts';
import { CALLS } from '../../../shared/protocol/calls.ts';
import { createWebSocketPipe } from '../../../electron/transport/web-socket-pipe.ts';
import { openSocket, PAGE_TOKEN, startServer } from '../../electron/transport/http-fixture.ts';
import { temporaryFolder } from '../../electron/host/bench.ts';
import { callOverHttp, send } from '../../electron/transport/http-requests.ts';
import { openRecordOf } from '../../faults/template.ts';

const NAMES = Object.keys({ ...CALLS, ...BINARY_CALLS });

/** Bodies that give every object of the program a new property wherever somebody merges them carelessly. */
const POLLUTING = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"prototype":{"polluted":1}}',
  '{"commandId":"00000000-0000-4000-8000-000000000001","__proto__":{"polluted":1}}',
  '[{"__proto__":{"polluted":1}}]',
];

const pristine = (): unknown => [Object.keys(Object.prototype), ({} as Record<string, unknown>)['polluted']];

describe('H10 JSON neither pollutes prototypes nor exhausts the bench', () => {
  let host: ReturnType<typeof openRecordOf>;
  beforeAll(() => {
    host = openRecordOf(temporaryFolder(afterAll));
    afterAll(() => host.close());
  });

  it(`every one of the ${NAMES.length} calls refuses keys it does not know, those above all`, async () => {
    for (const call of NAMES) {
      for (const body of POLLUTING) {
        const outcome = await host.dispatcher.dispatch({
          call,
          params: JSON.parse(body),
          session: OWNER_SESSION,
        });
        expect([call, body, outcome]).toMatchObject([call, body, { ok: false, error: { kind: 'params-invalid' } }]);
      }
    }
    expect(pristine()).toEqual([[], undefined]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'there is no call %s',
    async (call) => {
      const outcome = await host.dispatcher.dispatch({ call, params: {}, session: OWNER_SESSION });
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'call-unknown' } });
    },
  );

  it.each([
    ['33 deep', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['100,000 deep and cut off', '{"a":'.repeat(100_000)],
    ['deep behind a string of brackets', `["[[[",${'{"a":'.repeat(40)}1${'}'.repeat(40)}]`],
  ])('a body nested %s is refused before it is walked', async (_what, body) => {
    const server = await startServer();
    const headers = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': 'application/json', 'x-session': 's1' };
    const { status, body: text } = await send(server, 'POST', '/api/parcel.weigh', headers, body);
    expect([status, JSON.parse(text)]).toMatchObject([400, { error: { kind: 'body-invalid' } }]);
  });

  it('a body of 50 MB is refused, and the next call is answered', async () => {
    const server = await startServer();
    const headers = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': 'application/json' };
    const body = Buffer.alloc(50 * 1024 * 1024, 0x20);
    expect((await send(server, 'POST', '/api/parcel.weigh', headers, body)).status).toBe(413);
    expect((await callOverHttp(server, 'parcel.weigh', { grossMg: 101 })).status).toBe(200);
  });

  it.each([
    ['a key twice: the last one counts, as it does everywhere in JSON', '{"grossMg":-1,"grossMg":101}', 200],
    ['a number beyond all', '{"grossMg":1e400}', 400],
    ['minus a number beyond all', '{"grossMg":-1e400}', 400],
    ['more than an integer holds', '{"grossMg":9007199254740993}', 400],
    ['a text for a number', '{"grossMg":"101"}', 400],
    ['half a character as a key', '{"grossMg":101,"\\ud800":1}', 400],
  ])('%s', async (_what, body, status) => {
    const server = await startServer();
    const headers = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': 'application/json', 'x-session': 's1' };
    expect((await send(server, 'POST', '/api/parcel.weigh', headers, body)).status).toBe(status);
  });

  it('a socket that sends such frames is answered or closed, and pollutes nothing', async () => {
    const server = await startServer();
    for (const params of [...POLLUTING, `${'['.repeat(33)}${']'.repeat(33)}`]) {
      const socket = await openSocket(server, JSON.stringify({ token: PAGE_TOKEN }));
      const over = new Promise<string>((resolve) => {
        socket.once('message', (data: Buffer) => resolve(data.toString('utf8')));
        socket.once('close', (code) => resolve(`closed ${code}`));
      });
      createWebSocketPipe(socket);
      socket.send(`{"kind":"request","id":1,"call":"parcel.weigh","sessionId":"s1","params":${params}}`);
      expect(await over).toMatch(/"family":"schema"|closed 1003/);
      socket.terminate();
    }
    expect(pristine()).toEqual([[], undefined]);
  });
});
