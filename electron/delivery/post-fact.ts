import { request as requestHttp, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AnswerHeaders } from './classify-answer.ts';
import type { DeliveryFailure } from './delivery-failure.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { failureOfError } from './network-failure.ts';

/** The most of an answer that is read; a refusal's reason is short, and nothing else in it matters. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** What one POST came to: an answer, or the reason there was none. */
export type Exchange =
  | { readonly answered: true; readonly status: number; readonly headers: AnswerHeaders; readonly text: string }
  | { readonly answered: false; readonly failure: DeliveryFailure };

export interface Post {
  readonly url: URL;
  readonly allowLoopback: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the whole exchange: resolving the name, connecting, sending, and reading the answer's body. */
  readonly timeoutMs: number;
  /** Ends the exchange at once, for stopping. */
  readonly signal: AbortSignal;
  readonly agent: Agent;
}

/**
 * Posts once. Redirects are not followed, the answer is not decompressed, at most 64 kB of it are read. Never throws
 * for what the network does. `node:http` rather than `fetch`, because only it lets the resolved address be judged.
 */
export async function postFact(post: Post): Promise<Exchange> {
  const deadline = AbortSignal.timeout(post.timeoutMs);
  const request = openRequest(post, AbortSignal.any([deadline, post.signal]));
  try {
    const response = await answerTo(request, post.body);
    const text = await readStart(response);
    return { answered: true, status: response.statusCode ?? 0, headers: plainHeaders(response), text };
  } catch (error) {
    return {
      answered: false,
      failure: failureOfError(error, { timedOut: deadline.aborted, connected: wasConnected(request) }),
    };
  }
}

function openRequest(post: Post, signal: AbortSignal): ClientRequest {
  const open = post.url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { ...post.headers, 'content-length': String(Buffer.byteLength(post.body)) };
  return open(post.url, {
    method: 'POST',
    headers,
    agent: post.agent,
    lookup: guardedLookup(post.allowLoopback),
    signal,
  });
}

/**
 * Once an answer is here its status decides: errors after it are swallowed by the settled promise. A connection can also
 * end without an answer and without an error (101, Switching Protocols): nobody would ever hear of that attempt again.
 */
function answerTo(request: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
    request.on('close', () => reject(new Error('no answer')));
    request.end(body);
  });
}

/** The first 64 kB, or what came of them before the connection broke or the time was up. */
async function readStart(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  const bytes: AsyncIterable<Buffer> = response;
  try {
    for await (const chunk of bytes) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MAX_ANSWER_BYTES) break;
    }
  } catch {
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
}

function plainHeaders(response: IncomingMessage): AnswerHeaders {
  return { date: response.headers.date, 'retry-after': response.headers['retry-after'] };
}

function wasConnected(request: ClientRequest): boolean {
  return request.socket !== null && !request.socket.connecting;
}
