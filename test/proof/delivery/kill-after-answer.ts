import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../../electron/store/database.ts';
import { openReceiver, type ReceivedPost } from '../../support/receiver.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { SECRET } from '../../electron/delivery/bench.ts';
import { givenRow } from '../../electron/delivery/given-rows.ts';

const PROGRAM = fileURLToPath(new URL('sender-child.ts', import.meta.url));

export interface KillAfterAnswerFigures {
  readonly kills: number;
  readonly posts: number;
  /** Posts the receiver knew by their id, and took no second effect of. */
  readonly repeats: number;
  readonly effects: number;
  /** What should not be: a repeat that differs, a fact out of order, one that never came. */
  readonly wrong: string[];
}

/**
 * One return of `kills` + 1 facts. The sender posts one, the receiver holds the sender still, sends its 200, and the
 * sender is killed before it can read it; the next sender must say the same again.
 */
export async function killAfterAnswer(dataDir: string, kills: number): Promise<KillAfterAnswerFigures> {
  const database = openDatabase(dataDir);
  openSqliteOutbox(
    database,
    Array.from({ length: kills + 1 }, (_, at) => givenRow('case', at + 1)),
  );
  database.close();
  const receiver = await openReceiver();
  const first = new Map<string, ReceivedPost>();
  const wrong: string[] = [];
  let repeats = 0;
  try {
    for (let at = 0; at <= kills; at += 1) {
      const child = startSender(dataDir, receiver.url, at * 60_000);
      const isLast = at === kills;
      await new Promise<void>((over) => {
        receiver.answer((post) => {
          const before = first.get(post.id);
          if (before) {
            repeats += 1;
            wrong.push(...differences(before, post));
            return { status: 200 };
          }
          first.set(post.id, post);
          if (isLast) return after(over, { status: 200 });
          child.kill('SIGSTOP');
          return { raw: (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', () => over()) };
        });
      });
      await kill(child);
    }
  } finally {
    await receiver.close();
  }
  const order = [...first.values()].map(({ body }) => (JSON.parse(body) as { sequence: number }).sequence);
  if (order.some((sequence, at) => sequence !== at + 1)) wrong.push(`out of order: ${order.join(' ')}`);
  return { kills, posts: receiver.posts.length, repeats, effects: first.size, wrong };
}

function after<Value>(tell: () => void, value: Value): Value {
  tell();
  return value;
}

function differences(before: ReceivedPost, again: ReceivedPost): string[] {
  const stamp = ({ headers }: ReceivedPost): string => String(headers['webhook-timestamp']);
  return [
    ...(again.body === before.body ? [] : [`${again.id}: another body`]),
    ...(stamp(again) === stamp(before) ? [`${again.id}: the old timestamp`] : []),
  ];
}

function startSender(dataDir: string, url: string, aheadMs: number): ChildProcess {
  const args = [PROGRAM, '--data', dataDir, '--url', url, '--secret', SECRET, '--aheadMs', String(aheadMs)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
