import type { ServerResponse } from 'node:http';
import type { ErrorFamily, WireError } from '../../shared/protocol/wire-error.ts';
import type { Failure } from './failure.ts';
import { securityHeaders } from './security-headers.ts';

/** What an HTTP request is answered with. `nonce` belongs to a page, null to everything else. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const STATUS: Record<ErrorFamily, number> = {
  schema: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refusal: 422,
  world: 503,
  bug: 500,
};

export function jsonAnswer(result: unknown): HttpAnswer {
  // A call without a result (z.void) answers null: an empty body is not JSON.
  return { status: 200, contentType: 'application/json', body: JSON.stringify(result ?? null) };
}

export function failureAnswer({ family, error }: Failure): HttpAnswer {
  return errorAnswer(STATUS[family], error);
}

/** For what HTTP itself refuses (405, 413, 415), beside the families of failed calls. */
export function errorAnswer(status: number, error: WireError, headers: Record<string, string> = {}): HttpAnswer {
  return { status, contentType: 'application/json', body: JSON.stringify({ error }), headers };
}

/** Headers of an answer: what every answer has, then its own. Nothing is cached unless the answer says so. */
export function answerHeaders({ status, contentType, body, nonce, headers }: HttpAnswer): Record<string, string> {
  return {
    ...securityHeaders(nonce ?? null),
    'cache-control': 'no-store',
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(status === 204 ? {} : { 'content-length': String(body === undefined ? 0 : Buffer.byteLength(body)) }),
    ...headers,
  };
}

export function sendAnswer(response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, answerHeaders(answer)).end(answer.body);
}

/** An answer as bytes, for a socket that no longer has (or never had) a response object: bad requests, upgrades. */
export function rawAnswer(status: number, reason: string): string {
  const headers = { ...answerHeaders({ status }), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${reason}`, ...lines, '', ''].join('\r\n');
}
