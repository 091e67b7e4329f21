import { z } from 'zod';
import type { Call } from './call.ts';
import type { Frame, FramePipe, ResponseFrame } from './frames.ts';
import { parseWith } from './parse-with.ts';
import type { ErrorFamily, WireError } from './wire-error.ts';

export type Calls = Readonly<Record<string, Call>>;
export type Pushes = Readonly<Record<string, z.ZodType>>;

/** A call did not succeed. `family` says whose matter it is, `error.kind` what happened. */
export class CallFailed extends Error {
  readonly family: ErrorFamily;
  readonly error: WireError;

  constructor(family: ErrorFamily, error: WireError) {
    super(error.message);
    this.name = 'CallFailed';
    this.family = family;
    this.error = error;
  }
}

/** The typed way from a screen, a test or a program to the host, over any pipe. */
export interface Client<C extends Calls, P extends Pushes> {
  /** Resolves with the parsed result; rejects with `CallFailed` and nothing else. */
  call<Name extends keyof C & string>(
    name: Name,
    params: z.input<C[Name]['params']>,
  ): Promise<z.output<C[Name]['result']>>;
  /** The same for parameters that are put together at run time: checked before they are sent all the same. */
  send<Name extends keyof C & string>(name: Name, params: unknown): Promise<z.output<C[Name]['result']>>;
  /** From `session.signIn`; sent with every later call. `null` after signing out. */
  setSession(sessionId: string | null): void;
  /** Listens to one topic; returns how to stop. A push that does not fit its schema is dropped. */
  onPush<Topic extends keyof P & string>(topic: Topic, listener: (data: z.output<P[Topic]>) => void): () => void;
  /** Told once, when the pipe has ended for whatever reason. */
  onClose(listener: () => void): void;
  close(): void;
}

/** A call on its way. `settle` knows the type of its result; the table of pending calls does not have to. */
interface Pending {
  settle(outcome: ResponseFrame['outcome']): void;
  reject(failure: CallFailed): void;
}

const CONNECTION_LOST: WireError = {
  kind: 'connection-lost',
  message: 'The connection to the bench was lost before it answered: the same call may be sent again.',
  details: {},
};

/**
 * Creates the one client there is, for the screens and the tests alike. Parameters are checked before they are sent
 * and results when they arrive, so that a disagreement about a schema is found at the boundary and not in a screen.
 */
export function createClient<C extends Calls, P extends Pushes>(calls: C, pipe: FramePipe, pushes: P): Client<C, P> {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  let sessionId: string | null = null;
  let nextId = 0;
  let isOpen = true;
  let closeListener: (() => void) | null = null;

  pipe.onFrame((frame: Frame) => {
    if (frame.kind === 'push') {
      for (const hear of listeners.get(frame.topic) ?? []) hear(frame.data);
    } else if (frame.kind === 'response') {
      pending.get(frame.id)?.settle(frame.outcome);
      pending.delete(frame.id);
    }
  });
  pipe.onClose(() => {
    isOpen = false;
    for (const waiting of pending.values()) waiting.reject(new CallFailed('world', CONNECTION_LOST));
    pending.clear();
    closeListener?.();
  });

  const request = <T extends Call>(name: string, params: unknown, call: T): Promise<z.output<T['result']>> => {
    const checked = call.params.safeParse(params);
    if (!checked.success) return Promise.reject(schemaFailure('params-invalid', name, checked.error));
    if (!isOpen) return Promise.reject(new CallFailed('world', CONNECTION_LOST));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      pending.set(id, { settle: (outcome) => settle<T['result']>(outcome, call.result, resolve, reject), reject });
      pipe.send({ kind: 'request', id, call: name, params, ...(sessionId === null ? {} : { sessionId }) });
    });
  };

  return {
    call: (name, params) => request<C[typeof name]>(name, params, calls[name]),
    send: (name, params) => request<C[typeof name]>(name, params, calls[name]),
    setSession: (next) => {
      sessionId = next;
    },
    onPush: (topic, listener) => {
      const hear = (raw: unknown): void => {
        const parsed = parseWith<P[typeof topic]>(pushes[topic], raw);
        if (parsed.success) listener(parsed.data);
      };
      const forTopic = listeners.get(topic) ?? new Set();
      listeners.set(topic, forTopic.add(hear));
      return () => forTopic.delete(hear);
    },
    onClose: (listener) => {
      closeListener = listener;
      if (!isOpen) listener();
    },
    close: () => pipe.close(),
  };
}

function settle<Result extends z.ZodType>(
  outcome: ResponseFrame['outcome'],
  schema: Result,
  resolve: (result: z.output<Result>) => void,
  reject: (failure: CallFailed) => void,
): void {
  if (!outcome.ok) return reject(new CallFailed(outcome.family, outcome.error));
  const parsed = parseWith(schema, outcome.result);
  if (parsed.success) resolve(parsed.data);
  else reject(schemaFailure('result-not-understood', 'The bench answered in a form not known here', parsed.error));
}

function schemaFailure(kind: string, what: string, error: z.ZodError): CallFailed {
  const message = `${what}: ${z.prettifyError(error)}`.slice(0, 2_000);
  return new CallFailed('schema', { kind, message, details: { issues: z.treeifyError(error) } });
}
