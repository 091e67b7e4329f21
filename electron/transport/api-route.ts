import type { IncomingMessage } from 'node:http';
import { BinaryAnswer } from '../../shared/protocol/binary-answer.ts';
import type { CallOutcome, WireError } from '../../shared/protocol/wire-error.ts';
import type { Dispatcher } from './dispatcher.ts';
import { failure } from './failure.ts';
import { errorAnswer, failureAnswer, jsonAnswer } from './http-answer.ts';
import type { HttpAnswer } from './http-answer.ts';
import { DEPTH_LIMIT, jsonDepth } from './json-depth.ts';
import { readBody } from './read-body.ts';
import { OWNER_SESSION } from '../session.ts';
import type { Sessions } from '../session.ts';
import type { TokenGate, TokenHolder } from './token-gate.ts';

export interface ApiParts {
  readonly dispatcher: Dispatcher;
  readonly sessions: Sessions;
  readonly tokens: TokenGate;
  /** Makes a new one-time URL, for a launcher that finds the host already running. */
  readonly openUrl: () => string;
}

/** A file that somebody else made: opened as a page it would run nothing, load nothing and be of no origin (H6). */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

const JSON_LIMIT_BYTES = 1024 * 1024;

/** Calls whose parameter is a file, by the name under which it is posted. */
interface Upload {
  readonly call: 'photo.put' | 'evidence.put';
  readonly types: readonly string[];
  readonly limitBytes: number;
  readonly mediaMessage: string;
  readonly tooLargeKind: string;
}

const UPLOADS: ReadonlyMap<string, Upload> = new Map<string, Upload>([
  [
    'photos',
    {
      call: 'photo.put',
      types: ['image/jpeg'],
      limitBytes: 25 * 1024 * 1024,
      mediaMessage: 'Send a photo as image/jpeg.',
      tooLargeKind: 'photo-too-large',
    },
  ],
  [
    'evidence',
    {
      call: 'evidence.put',
      types: ['image/jpeg', 'application/pdf'],
      limitBytes: 10 * 1024 * 1024,
      mediaMessage: 'Send evidence as image/jpeg or application/pdf.',
      tooLargeKind: 'evidence-too-large',
    },
  ],
]);

/** Who sent a request: which token, and the session id from the `x-session` header if there is one. */
interface Caller {
  readonly holder: TokenHolder;
  readonly sessionId: string | undefined;
}

/** Answers `POST /api/<name>`. The token comes before everything else, so nobody without it learns what exists. */
export async function answerApi(request: IncomingMessage, name: string, parts: ApiParts): Promise<HttpAnswer> {
  const holder = parts.tokens.check(bearerToken(request));
  if (holder === null) {
    await parts.tokens.penalty();
    return failureAnswer(failure('unauthenticated', 'token-wrong', 'Send the token of host.json as a bearer token.'));
  }
  if (request.method !== 'POST')
    return refused(405, 'method-not-allowed', 'Calls are sent with POST.', { allow: 'POST' });
  const sessionId = request.headers['x-session'];
  const caller = { holder, sessionId: typeof sessionId === 'string' ? sessionId : undefined };
  const upload = UPLOADS.get(name);
  return upload ? takeUpload(request, upload, caller, parts) : answerCall(request, name, caller, parts);
}

async function answerCall(
  request: IncomingMessage,
  name: string,
  caller: Caller,
  parts: ApiParts,
): Promise<HttpAnswer> {
  const body = await readJson(request);
  if (!body.ok) return body.answer;
  if (name === 'host.open' && caller.holder === 'owner') return jsonAnswer({ url: parts.openUrl() });
  const outcome = await dispatch(name, body.value, caller, parts);
  if (!outcome.ok) return failureAnswer(outcome);
  const file = BinaryAnswer.safeParse(outcome.result);
  if (!file.success) return jsonAnswer(outcome.result);
  const { contentType, bytes, saveAs } = file.data;
  // `nosniff` stands on every answer; with this a browser saves the file and never opens it in our origin.
  const saving = saveAs === undefined ? {} : { 'content-disposition': `attachment; filename="${saveAs}"` };
  const headers = { 'content-security-policy': FILE_POLICY, ...saving };
  return { status: 200, contentType, body: bytes, headers };
}

function dispatch(call: string, params: unknown, caller: Caller, { dispatcher }: ApiParts): Promise<CallOutcome> {
  const session = isOwner(caller) ? OWNER_SESSION : undefined;
  return dispatcher.dispatch({ call, params, sessionId: caller.sessionId, session });
}

/** Takes a file as the raw body. Who is not signed in is told before all of it has been read. */
async function takeUpload(
  request: IncomingMessage,
  { call, types, limitBytes, mediaMessage, tooLargeKind }: Upload,
  caller: Caller,
  parts: ApiParts,
): Promise<HttpAnswer> {
  if (!isOwner(caller) && parts.sessions.find(caller.sessionId ?? '') === null) {
    return failureAnswer(failure('unauthenticated', 'not-signed-in', 'Sign in first and send x-session.'));
  }
  if (!types.some((type) => isType(request, type))) return refused(415, 'media-type', mediaMessage);
  const bytes = await readBody(request, limitBytes);
  if (bytes === null) {
    const megabytes = limitBytes / 1024 / 1024;
    return tooLarge(tooLargeKind, `${call === 'photo.put' ? 'A photo' : 'A file'} may have at most ${megabytes} MB.`);
  }
  const outcome = await dispatch(call, { bytes }, caller, parts);
  return outcome.ok ? jsonAnswer(outcome.result) : failureAnswer(outcome);
}

/** The owner acts as a person once a session is sent along, so that the record names that person. */
function isOwner({ holder, sessionId }: Caller): boolean {
  return holder === 'owner' && sessionId === undefined;
}

type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: HttpAnswer };

async function readJson(request: IncomingMessage): Promise<JsonBody> {
  // A form or a script tag can send text/plain across sites without asking; application/json it cannot.
  if (!isType(request, 'application/json')) {
    return { ok: false, answer: refused(415, 'media-type', 'Send the parameters as application/json.') };
  }
  const bytes = await readBody(request, JSON_LIMIT_BYTES);
  if (bytes === null) return { ok: false, answer: tooLarge('body-too-large', 'Parameters may have at most 1 MB.') };
  return parseJson(bytes);
}

function parseJson(bytes: Uint8Array): JsonBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (jsonDepth(text) > DEPTH_LIMIT) return notJson(`Parameters may be nested at most ${DEPTH_LIMIT} deep.`);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return notJson('The body is not JSON in UTF-8; a call without parameters takes {}.');
  }
}

function notJson(message: string): JsonBody {
  return { ok: false, answer: failureAnswer(failure('schema', 'body-invalid', message)) };
}

/** Exactly this type, with charset=utf-8 or nothing behind it, and not compressed. */
function isType(request: IncomingMessage, expected: string): boolean {
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (request.headers['content-encoding'] !== undefined || type?.trim() !== expected) return false;
  return parameters.every((parameter) => parameter.trim() === 'charset=utf-8');
}

function bearerToken(request: IncomingMessage): string {
  return /^Bearer ([\w-]{1,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function tooLarge(kind: string, message: string): HttpAnswer {
  return refused(413, kind, message, { connection: 'close' });
}

function refused(status: number, kind: string, message: string, headers: Record<string, string> = {}): HttpAnswer {
  const error: WireError = { kind, message, details: {} };
  return errorAnswer(status, error, headers);
}
