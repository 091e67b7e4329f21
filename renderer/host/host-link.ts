import { CALLS } from '../../shared/protocol/calls.ts';
import { CallFailed, createClient, type Client } from '../../shared/protocol/client.ts';
import { PUSHES } from '../../shared/protocol/pushes.ts';
import type { Connect, Connection } from './connection.ts';
import { BINARY_CALLS } from '../../shared/protocol/binary-calls.ts';

const LINK_CALLS = { ...CALLS, ...BINARY_CALLS };
export type LinkCalls = typeof LINK_CALLS;
export type HostClient = Client<LinkCalls, typeof PUSHES>;
export type CallName = keyof LinkCalls;

/**
 * `connecting` until the host has answered for the first time, `lost` while it is being tried again, `refused` for
 * good: the host was started anew and this page does not belong to it.
 */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'refused';

/** The page's one link to the host. It outlives connections; what calls and listens here need not know of them. */
export interface HostLink extends Pick<HostClient, 'call' | 'onPush' | 'setSession'> {
  state(): LinkState;
  /** Tells every change of `state`; returns how to stop. */
  onState(listener: () => void): () => void;
  /**
   * A call that changes something. When the connection is lost before the answer, the same call with the same
   * `commandId` goes out again after it is back: the host answers a repeat with its first answer, so nothing is lost
   * and nothing happens twice. Rejects with what the host refuses, or when the link is refused.
   */
  change: HostClient['send'];
  /** Tells every session that the host does not know any more, as the call that failed had sent it; returns how to stop. */
  onSessionOver(listener: (sessionId: string) => void): () => void;
  close(): void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

/** Creates the link and starts connecting. `wait` resolves after so many milliseconds. */
export function createHostLink(connect: Connect, wait: (ms: number) => Promise<void>): HostLink {
  let client: HostClient | null = null;
  let state: LinkState = 'connecting';
  let sessionId: string | null = null;
  let isClosed = false;
  const stateListeners = new Set<() => void>();
  const pushListeners = new Set<(client: HostClient) => void>();
  const overListeners = new Set<(sessionId: string) => void>();

  const become = (next: LinkState): void => {
    if (state === next) return;
    state = next;
    for (const listener of [...stateListeners]) listener();
  };

  /** Resolves when the connection has ended. A first answer proves that the host took our token. */
  const serve = (connection: Connection): Promise<void> =>
    new Promise((ended) => {
      const current = createClient(LINK_CALLS, connection.pipe, PUSHES);
      current.setSession(sessionId);
      client = current;
      for (const listen of pushListeners) listen(current);
      current.onClose(() => {
        client = null;
        become(connection.wasRefused() ? 'refused' : 'lost');
        ended();
      });
      current.call('setup.status', {}).then(
        () => become('connected'),
        // A lost connection is told by onClose; a host that cannot answer this cannot be worked with either.
        () => connection.pipe.close(),
      );
    });

  const run = async (): Promise<void> => {
    let waitMs = FIRST_WAIT_MS;
    while (!isClosed && state !== 'refused') {
      try {
        await serve(await connect());
        waitMs = FIRST_WAIT_MS;
      } catch {
        // Nothing listens there (yet): the state says so, and it is tried again.
        become('lost');
      }
      if (isClosed || stateNow() === 'refused') return;
      await wait(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  };
  // `become` writes it behind the compiler's back.
  const stateNow = (): LinkState => state;

  const whenSettled = (): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (state !== 'connected' && state !== 'refused') return;
        stateListeners.delete(check);
        resolve();
      };
      stateListeners.add(check);
      check();
    });

  /** An answer to somebody who has left may come when the next one is signed in already: it is not about them. */
  const tellIfOver = (error: unknown, sent: string | null): void => {
    const isOver = error instanceof CallFailed && error.error.kind === 'not-signed-in';
    if (isOver && sent !== null) for (const listener of [...overListeners]) listener(sent);
  };

  const call: HostClient['send'] = async (name, params) => {
    if (client === null) throw lost();
    const sent = sessionId;
    try {
      return await client.send(name, params);
    } catch (error) {
      tellIfOver(error, sent);
      throw error;
    }
  };

  void run();
  return {
    state: stateNow,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    call,
    change: async (name, params) => {
      for (;;) {
        await whenSettled();
        if (state === 'refused') throw lost();
        try {
          return await call(name, params);
        } catch (error) {
          if (!isConnectionLost(error)) throw error;
        }
      }
    },
    onPush: (topic, listener) => {
      let stop = (): void => undefined;
      const listen = (current: HostClient): void => {
        stop = current.onPush(topic, listener);
      };
      pushListeners.add(listen);
      if (client !== null) listen(client);
      return () => {
        pushListeners.delete(listen);
        stop();
      };
    },
    onSessionOver: (listener) => {
      overListeners.add(listener);
      return () => overListeners.delete(listener);
    },
    setSession: (next) => {
      sessionId = next;
      client?.setSession(next);
    },
    close: () => {
      isClosed = true;
      client?.close();
    },
  };
}

function lost(): CallFailed {
  return new CallFailed('world', { kind: 'connection-lost', message: 'The bench cannot be reached.', details: {} });
}

/** True when the call may simply be sent again once the host is back. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof CallFailed && error.error.kind === 'connection-lost';
}
