import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BinaryAnswer } from '../../shared/protocol/binary-answer.ts';
import { defineCall } from '../../shared/protocol/call.ts';
import { createClient } from '../../shared/protocol/client.ts';
import type { Client } from '../../shared/protocol/client.ts';
import type { FramePipe } from '../../shared/protocol/frames.ts';
import { HostError } from '../../electron/host-error.ts';
import { createDispatcher } from '../../electron/transport/dispatcher.ts';
import type { Dispatcher } from '../../electron/transport/dispatcher.ts';
import type { HandlersFor } from '../../electron/handler.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../electron/refused.ts';
import type { PushSource } from '../../electron/transport/serve-pipe.ts';
import type { Session } from '../../electron/session.ts';

/** A few calls that show every way an answer can go; small, so that the test reads without the product beside it. */
export const calls = {
  'parcel.weigh': defineCall({
    params: z.strictObject({ grossMg: z.int(), lines: z.array(z.strictObject({ rmaNumber: z.string() })).optional() }),
    result: z.strictObject({ netMg: z.int(), personId: z.string() }),
    access: ['operator'],
    changes: true,
    summary: 'Weighs a parcel.',
  }),
  'parcel.break': defineCall({
    params: z.strictObject({ how: z.string() }),
    result: z.strictObject({ never: z.literal(true) }),
    access: 'open',
    changes: false,
    summary: 'Fails in the named way.',
  }),
  'photo.put': defineCall({
    params: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    result: z.strictObject({ lengthBytes: z.int(), personId: z.string() }),
    access: ['operator'],
    changes: false,
    summary: 'Takes a photo.',
  }),
  'document.bytes': defineCall({
    params: z.strictObject({ number: z.string() }),
    result: BinaryAnswer,
    access: 'anyone',
    changes: false,
    summary: 'Gives a document.',
  }),
  'case.close': defineCall({
    params: z.strictObject({}),
    result: z.null(),
    access: ['supervisor'],
    changes: true,
    summary: 'Closes a case.',
  }),
} as const;

const FAILURES: Record<string, () => unknown> = {
  refused: () =>
    new RefusedError({ kind: 'parcel-already-weighed', atMs: 5 }, 'The parcel has been weighed: undo first.'),
  conflict: () => new ConflictError('two-heads', 'Two benches changed this case: settle it first.'),
  missing: () => new NotFoundError('case-unknown', 'There is no such case.'),
  world: () => new HostError('scale-port-busy', 'COM3 is used by another program: close it.', { path: 'COM3' }),
  bug: () => new TypeError('secret internals'),
};

const handlers = {
  'parcel.weigh': ({ grossMg }, { session }) => ({ netMg: grossMg - 100, personId: session?.personId ?? '' }),
  'parcel.break': ({ how }) => {
    if (how === 'wrong-result') return JSON.parse('{"never":false}');
    throw FAILURES[how]?.();
  },
  'photo.put': ({ bytes }, { session }) => ({ lengthBytes: bytes.length, personId: session?.personId ?? '' }),
  'document.bytes': () => ({ bytes: new Uint8Array([0, 255, 128]), contentType: 'application/pdf' as const }),
  'case.close': () => null,
} satisfies HandlersFor<typeof calls>;

const OPERATOR: Session = { sessionId: 's1', personId: 'p1', roles: ['operator'] };

export interface Station {
  readonly dispatcher: Dispatcher;
  readonly sessions: Map<string, Session>;
  readonly logged: string[];
  readonly pushes: PushSource;
  push(topic: string, data: unknown): void;
  /** How many pipes are listening to pushes. */
  listening(): number;
}

/** A host with the calls above, one signed-in operator (session `s1`) and a push source worked by hand. */
export function createStation(): Station {
  const sessions = new Map([[OPERATOR.sessionId, OPERATOR]]);
  const logged: string[] = [];
  const listeners = new Set<(topic: string, data: unknown) => void>();
  return {
    sessions,
    logged,
    dispatcher: createDispatcher({
      calls,
      handlers,
      sessions: { find: (sessionId) => sessions.get(sessionId) ?? null },
      log: (level, text, details) => logged.push(JSON.stringify({ level, text, details })),
    }),
    pushes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    push: (topic, data) => {
      for (const listener of listeners) listener(topic, data);
    },
    listening: () => listeners.size,
  };
}

/** Joins a client end to the station over the carrier under test; `cut` breaks the carrier from the host's side. */
export type Connect = (station: Station) => Promise<{ pipe: FramePipe; cut: () => void }>;

const pushes = { scaleChanged: z.strictObject({ grossMg: z.int() }) };

/** What every carrier must give the two ends; run over memory, WebSocket and MessagePort. */
export function hostClientContract(carrier: string, connect: Connect): void {
  describe(`host and client over ${carrier}`, () => {
    async function join(): Promise<{
      client: Client<typeof calls, typeof pushes>;
      station: Station;
      cut: () => void;
    }> {
      const station = createStation();
      const { pipe, cut } = await connect(station);
      const client = createClient(calls, pipe, pushes);
      client.setSession('s1');
      return { client, station, cut };
    }

    it('answers a call with its parsed result', async () => {
      const { client } = await join();
      expect(await client.call('parcel.weigh', { grossMg: 1_300 })).toEqual({ netMg: 1_200, personId: 'p1' });
      client.close();
    });

    it('keeps the answers of calls in flight apart', async () => {
      const { client } = await join();
      const weights = await Promise.all([200, 300, 400].map((grossMg) => client.call('parcel.weigh', { grossMg })));
      expect(weights.map(({ netMg }) => netMg)).toEqual([100, 200, 300]);
      client.close();
    });

    it.each([
      ['refused', 'refusal', 'parcel-already-weighed', { atMs: 5 }],
      ['conflict', 'conflict', 'two-heads', {}],
      ['missing', 'not-found', 'case-unknown', {}],
      ['world', 'world', 'scale-port-busy', { path: 'COM3' }],
    ])('tells a %s as family %s', async (how, family, kind, details) => {
      const { client } = await join();
      await expect(client.call('parcel.break', { how })).rejects.toMatchObject({ family, error: { kind, details } });
      client.close();
    });

    it.each(['bug', 'wrong-result'])('tells a %s of ours without its internals, and logs them', async (how) => {
      const { client, station } = await join();
      const failed = await client.call('parcel.break', { how }).catch((error: unknown) => error);
      expect(failed).toMatchObject({ family: 'bug', error: { kind: 'host-bug' } });
      expect(JSON.stringify(failed)).not.toContain('internals');
      expect(station.logged).toHaveLength(1);
      client.close();
    });

    it('refuses parameters that do not fit before they are sent, naming the place', async () => {
      const { client } = await join();
      const wrong = client.call('parcel.weigh', { grossMg: 0.5 });
      await expect(wrong).rejects.toMatchObject({ family: 'schema', error: { kind: 'params-invalid' } });
      client.close();
    });

    it('asks for a session, and for the right role', async () => {
      const { client, station } = await join();
      await expect(client.call('case.close', {})).rejects.toMatchObject({ family: 'forbidden' });
      client.setSession(null);
      await expect(client.call('case.close', {})).rejects.toMatchObject({ family: 'unauthenticated' });
      client.setSession('s1');
      station.sessions.clear();
      await expect(client.call('parcel.weigh', { grossMg: 1 })).rejects.toMatchObject({ family: 'unauthenticated' });
      client.close();
    });

    it('brings pushes to their listeners, in order, and drops what does not fit', async () => {
      const { client, station } = await join();
      const seen: number[] = [];
      const third = new Promise<void>((resolve) => {
        client.onPush('scaleChanged', ({ grossMg }) => {
          seen.push(grossMg);
          if (grossMg === 3) resolve();
        });
      });
      await expect.poll(() => station.listening()).toBe(1);
      for (const data of [{ grossMg: 1 }, { grossMg: 'two' }, { grossMg: 3 }]) station.push('scaleChanged', data);
      await third;
      expect(seen).toEqual([1, 3]);
      client.close();
    });

    it('rejects waiting and later calls when the connection is lost', async () => {
      const { client, cut } = await join();
      const lost = { family: 'world', error: { kind: 'connection-lost' } };
      const closed = new Promise<void>((resolve) => client.onClose(resolve));
      const waiting = client.call('parcel.weigh', { grossMg: 1 });
      cut();
      await expect(waiting).rejects.toMatchObject(lost);
      await closed;
      await expect(client.call('parcel.weigh', { grossMg: 1 })).rejects.toMatchObject(lost);
    });

    it('stops pushing when the client leaves', async () => {
      const { client, station } = await join();
      await client.call('parcel.weigh', { grossMg: 1 });
      expect(station.listening()).toBe(1);
      client.close();
      await expect.poll(() => station.listening()).toBe(0);
    });
  });
}
