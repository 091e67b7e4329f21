import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One post as it arrived. */
export interface ReceivedPost {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
}

/** An ordinary answer, or anything at all on the bare socket. */
export type ReceiverAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly raw: (socket: Socket) => void };

export interface Receiver {
  readonly url: string;
  readonly posts: readonly ReceivedPost[];
  /** Changes how the next posts are answered; the answer may take its time. */
  answer(script: (post: ReceivedPost) => ReceiverAnswer | Promise<ReceiverAnswer>): void;
  /** Resolves when `count` posts have arrived in all. */
  received(count: number): Promise<void>;
  /** Nobody listens there any more, and what is open breaks off; `listen` takes the same port again. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** A real HTTP receiver on the loopback interface whose answers a test scripts; 204 until told otherwise. */
export async function openReceiver(port = 0): Promise<Receiver> {
  const posts: ReceivedPost[] = [];
  let script: (post: ReceivedPost) => ReceiverAnswer | Promise<ReceiverAnswer> = () => ({ status: 204 });
  let waiting: { count: number; arrived: () => void }[] = [];

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { headers, url: path = '' } = request;
    const post = { path, headers, body: Buffer.concat(chunks).toString(), id: String(headers['webhook-id']) };
    posts.push(post);
    for (const { arrived } of waiting.filter(({ count }) => posts.length >= count)) arrived();
    waiting = waiting.filter(({ count }) => posts.length < count);
    reply(response, await script(post));
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${listening}/facts`,
    posts,
    answer: (next) => void (script = next),
    received: (count) =>
      posts.length >= count ? Promise.resolve() : new Promise((arrived) => waiting.push({ count, arrived })),
    refuse: close,
    async listen() {
      server.listen(listening, '127.0.0.1');
      await once(server, 'listening');
    },
    close,
  };
}

function reply(response: ServerResponse, answer: ReceiverAnswer): void {
  if (!('raw' in answer)) response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
  else if (response.socket !== null) answer.raw(response.socket);
}
