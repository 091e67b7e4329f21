import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { receiveEvent, type Received, type Receiver } from '../cases/receive-events.ts';
import { sha256 } from '../ids.ts';
import { RefusedError } from '../refused.ts';
import type { EventStore } from '../store/event-store.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';
import { readLines } from './line-reader.ts';

/** Events are stored in transactions no longer than this, with the event loop free in between: a scan never waits. */
const CHUNK_MS = 25;
/** Refolding takes time too: a chunk touches no more cases than this. */
const CHUNK_STREAMS = 12;

export interface TakeParts {
  readonly events: EventStore;
  readonly exchange: ExchangeStore;
  readonly transaction: <Result>(work: () => Result) => Result;
  /** Refolds a stream that has grown, inside the transaction. */
  readonly grown: (streamId: string) => void;
  readonly nowMs: () => number;
  readonly told: (done: number) => void;
}

export interface Taken {
  readonly taken: number;
  readonly known: number;
  readonly streams: ReadonlySet<string>;
}

/**
 * Stores the events of a file in short transactions, each with the views of the cases it touches. A process that is
 * killed anywhere leaves whole events and true views; importing again skips what is known and goes on.
 * @throws RefusedError `log-fork`, `log-own-unknown`, `log-event-unreadable`; what came before it stays, nothing after
 *   it is taken.
 */
export async function takeEvents(path: string, receiver: Receiver, parts: TakeParts): Promise<Taken> {
  const streams = new Set<string>();
  let taken = 0;
  let lines = 0;
  for await (const block of readLines(path)) {
    for (let at = 0; at < block.length;) {
      const chunk = parts.transaction(() => takeChunk(block, at, { receiver, parts, streams, firstLine: lines + 1 }));
      taken += chunk.taken;
      lines += chunk.until - at;
      at = chunk.until;
      if (chunk.refusal) throw chunk.refusal;
      parts.told(lines);
      await nextTurn();
    }
  }
  return { taken, known: lines - taken, streams };
}

interface ChunkContext {
  readonly receiver: Receiver;
  readonly parts: TakeParts;
  readonly streams: Set<string>;
  /** Number of the line at `at`, for messages. */
  readonly firstLine: number;
}

/** A refusal is handed back and not thrown: the events before it are good, and a fork must be remembered. */
function takeChunk(block: readonly string[], from: number, { receiver, parts, streams, firstLine }: ChunkContext) {
  const grown = new Set<string>();
  const untilMs = parts.nowMs() + CHUNK_MS;
  const mayGoOn = (): boolean => grown.size < CHUNK_STREAMS && parts.nowMs() < untilMs;
  let refusal: RefusedError | null = null;
  let taken = 0;
  let at = from;
  do {
    const received = receive(block[at] ?? '', receiver, parts.events);
    if (received.kind === 'stored') {
      taken += 1;
      grown.add(received.streamId);
    }
    refusal = refusalOf(received, firstLine + at - from, parts);
    at += 1;
  } while (at < block.length && refusal === null && mayGoOn());
  for (const streamId of grown) {
    streams.add(streamId);
    parts.grown(streamId);
  }
  return { taken, until: at, refusal };
}

function receive(line: string, receiver: Receiver, events: EventStore): Received | { readonly kind: 'unreadable' } {
  try {
    return receiveEvent(line, events, sha256, receiver);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { kind: 'unreadable' };
    throw error;
  }
}

function refusalOf(
  received: ReturnType<typeof receive>,
  line: number,
  { exchange, nowMs }: TakeParts,
): RefusedError | null {
  switch (received.kind) {
    case 'stored':
    case 'known':
      return null;
    case 'unreadable':
      return new RefusedError(
        { kind: 'log-event-unreadable', line },
        `Line ${line} of the events is no event: nothing after it was taken; export again at the other bench.`,
      );
    case 'own-unknown': {
      const { stationSeq } = received;
      const message =
        `The file holds event ${stationSeq} of this very station, which is not in its record. If this data folder was ` +
        'restored from a backup, import again with restore; if it was copied from another machine, set this bench up anew.';
      return new RefusedError({ kind: 'log-own-unknown', line, stationSeq }, message);
    }
    case 'fork': {
      const { stationId, stationSeq, hash } = received;
      exchange.noteFork(stationId, stationSeq, hash, nowMs());
      const message =
        `Event ${stationSeq} of station ${stationId} is not the one this record holds or expects: a data folder was copied ` +
        'or changed. Nothing after it was taken. Stop using both and call IT.';
      return new RefusedError({ kind: 'log-fork', line, stationId, stationSeq }, message);
    }
  }
}
