import type { HostJson } from './host-process.ts';

/**
 * An outside program: it knows host.json and the names of the calls, and nothing of our sources. What it understands
 * of an answer is written down here, as somebody would write it who only had README.
 */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** What every failed call says. */
export interface ApiError {
  readonly kind: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ApiClient {
  /** One call, whatever comes back. */
  send(name: string, params: unknown): Promise<Answer>;
  /** One call that has to succeed. */
  ok<Result>(name: string, params: unknown): Promise<Result>;
  /** One call that has to fail, with this status. */
  fails(name: string, params: unknown, status: number): Promise<ApiError>;
  /** A call that answers with a file. */
  bytes(name: string, params: unknown): Promise<Buffer>;
  /** Uploads a photograph. */
  photo(bytes: Uint8Array, type?: string): Promise<Answer>;
  /** A call that answers with a file, with its headers. */
  raw(name: string, params: unknown): Promise<Response>;
  /** Uploads a file of evidence. */
  evidence(bytes: Uint8Array, type: string): Promise<Answer>;
  /** The same bench, as somebody who signed in. */
  as(sessionId: string): ApiClient;
}

/** Calls on behalf of whoever may read host.json: `owner` administers, `page` needs a session for most calls. */
export function apiClient(host: HostJson, holder: 'owner' | 'page' = 'page', sessionId?: string): ApiClient {
  const headers = {
    authorization: `Bearer ${holder === 'owner' ? host.ownerToken : host.token}`,
    ...(sessionId === undefined ? {} : { 'x-session': sessionId }),
  };
  const post = (path: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(`${host.url}/api/${path}`, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
  const send = async (name: string, params: unknown): Promise<Answer> =>
    read(await post(name, 'application/json', JSON.stringify(params)));

  return {
    send,
    ok: async <Result>(name: string, params: unknown): Promise<Result> => {
      const answer = await send(name, params);
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as Result;
    },
    fails: async (name, params, status) => {
      const answer = await send(name, params);
      if (answer.status !== status) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return errorOf(answer);
    },
    bytes: async (name, params) => {
      const response = await post(name, 'application/json', JSON.stringify(params));
      if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      return Buffer.from(await response.arrayBuffer());
    },
    photo: async (bytes, type = 'image/jpeg') => read(await post('photos', type, new Uint8Array(bytes))),
    raw: (name, params) => post(name, 'application/json', JSON.stringify(params)),
    evidence: async (bytes, type) => read(await post('evidence', type, new Uint8Array(bytes))),
    as: (session) => apiClient(host, holder, session),
  };
}

/** The error of a failed call. */
export function errorOf({ body }: Answer): ApiError {
  return (body as { error: ApiError }).error;
}

async function read(response: Response): Promise<Answer> {
  const contentType = response.headers.get('content-type') ?? '';
  const body: unknown = contentType.startsWith('application/json') ? await response.json() : await response.text();
  return { status: response.status, contentType, body };
}
