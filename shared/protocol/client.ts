import { z } from 'zod';
import type { Call } from './call.ts';
import type { Frame, FramePipe, PushFrame, ResponseFrame } from './frames.ts';
import type { ErrorFamily, WireError } from './wire-error.ts';

export type Calls = Readonly<Record<string, Call>>;
export type Pushes = Readonly<Record<string, z.ZodType>>;
/** What a client without a table of pushes can listen to: anything, unparsed. */
export type AnyPush = Readonly<Record<string, z.ZodUnknown>>;

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
  /** From `session.signIn`; sent with every later call. `null` after signing out. */
  setSession(sessionId: string | null): void;
  /** Listens to one topic; returns how to stop. A push that does not fit its schema is dropped. */
  onPush<Topic extends keyof P & string>(topic: Topic, listener: (data: z.output<P[Topic]>) => void): () => void;
  /** Told once, when the pipe has ended for whatever reason. */
  onClose(listener: () => void): void;
  close(): void;
}

interface Pending {
  readonly result: z.ZodType;
  resolve(result: unknown): void;
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
 * Give the table of `pushes` to have them parsed too; without it a listener gets `unknown`.
 */
export function createClient<C extends Calls, P extends Pushes = AnyPush>(
  calls: C,
  pipe: FramePipe,
  pushes?: P,
): Client<C, P> {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  let sessionId: string | null = null;
  let nextId = 0;
  let isOpen = true;
  let closeListener: (() => void) | null = null;

  const answer = ({ id, outcome }: ResponseFrame): void => {
    const waiting = pending.get(id);
    if (waiting === undefined) return;
    pending.delete(id);
    if (!outcome.ok) return waiting.reject(new CallFailed(outcome.family, outcome.error));
    const result = waiting.result.safeParse(outcome.result);
    if (result.success) waiting.resolve(result.data);
    else
      waiting.reject(
        schemaFailure('result-not-understood', 'The bench answered in a form not known here', result.error),
      );
  };

  const push = ({ topic, data }: PushFrame): void => {
    const parsed = (pushes?.[topic] ?? z.unknown()).safeParse(data);
    if (parsed.success) for (const listener of listeners.get(topic) ?? []) listener(parsed.data);
  };

  pipe.onFrame((frame: Frame) => {
    if (frame.kind === 'response') answer(frame);
    else if (frame.kind === 'push') push(frame);
  });
  pipe.onClose(() => {
    isOpen = false;
    for (const waiting of pending.values()) waiting.reject(new CallFailed('world', CONNECTION_LOST));
    pending.clear();
    closeListener?.();
  });

  const request = (name: string, params: unknown): Promise<unknown> => {
    const call = calls[name];
    if (call === undefined) throw new TypeError(`${name} is not a declared call`);
    if (!isOpen) return Promise.reject(new CallFailed('world', CONNECTION_LOST));
    const checked = call.params.safeParse(params);
    if (!checked.success) return Promise.reject(schemaFailure('params-invalid', name, checked.error));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      pending.set(id, { result: call.result, resolve, reject });
      pipe.send({ kind: 'request', id, call: name, params, ...(sessionId === null ? {} : { sessionId }) });
    });
  };

  return {
    // The result was parsed by this very call's schema; the table of pending answers cannot carry that type.
    call: (name, params) => request(name, params) as Promise<z.output<C[typeof name]['result']>>,
    setSession: (next) => {
      sessionId = next;
    },
    onPush: (topic, listener) => {
      const forTopic = listeners.get(topic) ?? new Set();
      listeners.set(topic, forTopic);
      // Parsed by this topic's schema in `push`, for the same reason.
      const untyped = listener as (data: unknown) => void;
      forTopic.add(untyped);
      return () => forTopic.delete(untyped);
    },
    onClose: (listener) => {
      closeListener = listener;
      if (!isOpen) listener();
    },
    close: () => pipe.close(),
  };
}

function schemaFailure(kind: string, what: string, error: z.ZodError): CallFailed {
  const message = `${what}: ${z.prettifyError(error)}`.slice(0, 2_000);
  return new CallFailed('schema', { kind, message, details: { issues: z.treeifyError(error) } });
}
