import { request } from 'node:http';
import { connect } from 'node:net';
import type { HttpServer } from '../../../electron/transport/http-server.ts';
import { PAGE_TOKEN } from './http-fixture.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
}

/** Sends a request with exactly these headers (`fetch` would not let a test choose Host or Origin). */
export function send(
  server: Pick<HttpServer, 'port'>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), bytes });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A call as an outside program sends it. */
export function callOverHttp(
  server: HttpServer,
  name: string,
  params: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const own = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': 'application/json', 'x-session': 's1' };
  return send(server, 'POST', `/api/${name}`, { ...own, ...headers }, JSON.stringify(params));
}

/** Writes bytes as they are and resolves with everything that came back when the other side has closed. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
