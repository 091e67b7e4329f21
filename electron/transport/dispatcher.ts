import { z } from 'zod';
import type { Access, Call } from '../../shared/protocol/call.ts';
import type { Calls } from '../../shared/protocol/client.ts';
import { parseWith } from '../../shared/protocol/parse-with.ts';
import type { CallOutcome } from '../../shared/protocol/wire-error.ts';
import { RIGHTS_REFUSALS, type RightsRefusal } from '../../shared/station/attempt-events.ts';
import { bugFailure, failure, failureOf, schemaFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import type { Session, Sessions } from '../session.ts';
import type { Log } from '../log.ts';

/** One request, whatever brought it. `session` is for callers the transport itself knows (the owner token). */
export interface DispatchRequest {
  readonly call: string;
  readonly params: unknown;
  readonly sessionId?: string | undefined;
  readonly session?: Session | undefined;
}

export interface Dispatcher {
  /** Never rejects: every failure is an outcome. */
  dispatch(request: DispatchRequest): Promise<CallOutcome>;
}

/** One call of whatever type, closed over its schemas, so that calls of all types stand in one table. */
interface Endpoint {
  readonly access: Access;
  readonly params: z.ZodType;
  readonly result: z.ZodType;
  /** Parses the parameters; what is accepted can be run. */
  accept(params: unknown): { readonly run: (context: CallContext) => unknown } | { readonly error: z.ZodError };
}

/**
 * Stands between the transports and the handlers. For every request: is it declared, do the parameters fit, may this
 * person, does the answer fit. Rights are looked up per request and only here, so no screen and no transport has to
 * remember them.
 * @throws TypeError at once when a declared call would let unknown parameters pass.
 */
export function createDispatcher<T extends Calls>(parts: {
  readonly calls: T;
  readonly handlers: HandlersFor<T>;
  readonly sessions: Sessions;
  readonly log: Log;
  /** Somebody who is signed in was told that they may not do this. */
  readonly onDenied?: (personId: string, callName: string, why: RightsRefusal) => void;
}): Dispatcher {
  const endpoints = collectEndpoints(parts.calls, parts.handlers);
  const dispatch = async (request: DispatchRequest, session: Session | null): Promise<CallOutcome> => {
    const endpoint = endpoints.get(request.call);
    if (endpoint === undefined) return unknownCall(request.call);
    const denied = denial(endpoint.access, session);
    if (denied !== null) return denied;
    const accepted = endpoint.accept(request.params);
    if ('error' in accepted) return schemaFailure(request.call, accepted.error);
    return answer(request.call, () => accepted.run({ session }), endpoint.result, parts.log);
  };
  return {
    dispatch: async (request) => {
      const session = request.session ?? findSession(parts.sessions, request.sessionId);
      const outcome = await dispatch(request, session);
      const why = outcome.ok ? undefined : RIGHTS_REFUSALS.find((kind) => kind === outcome.error.kind);
      if (why !== undefined && session !== null) parts.onDenied?.(session.personId, request.call, why);
      return outcome;
    },
  };
}

async function answer(callName: string, run: () => unknown, resultSchema: z.ZodType, log: Log): Promise<CallOutcome> {
  try {
    const result = resultSchema.safeParse(await run());
    return result.success ? { ok: true, result: result.data } : bugFailure(result.error, callName, log);
  } catch (error) {
    return failureOf(error, callName, log);
  }
}

function findSession(sessions: Sessions, sessionId: string | undefined): Session | null {
  return sessionId === undefined ? null : sessions.find(sessionId);
}

function unknownCall(callName: string): Failure {
  return failure('not-found', 'call-unknown', `There is no call ${callName}: see the call list in README.`);
}

/** Null when the session may use a call with this access. */
function denial(access: Access, session: Session | null): Failure | null {
  if (access === 'open') return null;
  if (session === null)
    return failure('unauthenticated', 'not-signed-in', 'Sign in first: the session is missing or over.');
  if (access === 'anyone' || session.roles.some((role) => access.includes(role))) return null;
  return failure('forbidden', 'role-missing', `This needs one of the roles ${access.join(', ')}.`, { roles: access });
}

function collectEndpoints<T extends Calls>(calls: T, handlers: HandlersFor<T>): Map<string, Endpoint> {
  const endpoints = new Map<string, Endpoint>();
  for (const name of namesOf(calls)) {
    endpoints.set(name, endpointOf(calls[name], handlers[name]));
  }
  for (const [name, { params }] of endpoints) refuseLoose(name, params);
  return endpoints;
}

function namesOf<T extends Calls>(calls: T): (keyof T & string)[] {
  return Object.keys(calls);
}

function endpointOf<C extends Pick<Call, 'params' | 'result' | 'access'>>(
  call: C,
  handler: (params: z.output<C['params']>, context: CallContext) => unknown,
): Endpoint {
  return {
    ...call,
    accept: (raw) => {
      const parsed = parseWith<C['params']>(call.params, raw);
      return parsed.success ? { run: (context) => handler(parsed.data, context) } : { error: parsed.error };
    },
  };
}

/** A misspelt parameter must be an error and not be ignored, so every object of parameters is a strict one. */
function refuseLoose(name: string, params: z.ZodType): void {
  if (params instanceof z.ZodUnion) {
    for (const option of params.options) if (option instanceof z.ZodType) refuseLoose(name, option);
  } else if (params instanceof z.ZodObject && !(params.def.catchall instanceof z.ZodNever)) {
    throw new TypeError(`${name}: declare its params with z.strictObject, so that unknown keys are refused`);
  }
}
