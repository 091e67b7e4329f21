import { openReceiver, type ReceivedPost, type ReceiverAnswer } from '../../support/receiver.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { runBenchOver } from '../../electron/delivery/bench.ts';
import { givenRow, idOf } from '../../electron/delivery/given-rows.ts';
import { openEffects } from './effects.ts';

export interface OrderFigures {
  readonly facts: number;
  readonly posts: number;
  readonly wrong: readonly string[];
  /** Facts of the return whose first fact is never answered that were sent. */
  readonly sentOfStuck: number;
  /** Posts under way at the same time at most. */
  readonly mostAtOnce: number;
  readonly unsent: number;
}

const FACTS_OF_A_CASE = 6;
const FAULTS: readonly ReceiverAnswer[] = [
  { status: 500 },
  { status: 503 },
  { status: 429, headers: { 'retry-after': '20' } },
  { raw: (socket) => socket.resetAndDestroy() },
  { raw: (socket) => socket.end() },
];

/**
 * Many returns of six facts each through a receiver that fails one post in six, some of them after it took the fact.
 * One return is stuck at its first fact all along: it must not hold up any other.
 */
export async function deliverInOrder(options: { readonly returns: number; readonly seed: number }) {
  const random = randomFrom(options.seed);
  const receiver = await openReceiver();
  const effects = openEffects();
  const stuck = idOf('case 0|1');
  const total = options.returns * FACTS_OF_A_CASE;
  const rows = Array.from({ length: total }, (_, at) =>
    givenRow(`case ${Math.floor(at / FACTS_OF_A_CASE)}`, (at % FACTS_OF_A_CASE) + 1),
  );
  const queue = openSqliteOutbox(memoryDatabase(), rows);
  let atOnce = 0;
  let mostAtOnce = 0;
  const judge = (post: ReceivedPost): ReceiverAnswer => {
    if (post.id === stuck) return { status: 500, headers: { 'retry-after': '86400' } };
    const isFault = random() < 1 / 6;
    if (!isFault || random() < 0.3) effects.take(post);
    return isFault ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? { status: 500 }) : { status: 200 };
  };
  receiver.answer(async (post) => {
    mostAtOnce = Math.max(mostAtOnce, (atOnce += 1));
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return judge(post);
  });
  const bench = runBenchOver(queue, { url: receiver.url });
  await bench.passUntil(() => queue.count('sent') + queue.count('dead') >= total - FACTS_OF_A_CASE);
  await bench.stop();
  await receiver.close();
  const sentOfStuck = queue.rows().filter(({ caseId, state }) => caseId === idOf('case 0') && state === 'sent').length;
  const unsent = total - FACTS_OF_A_CASE - queue.count('sent') + sentOfStuck;
  const { wrong } = effects;
  return { facts: total, posts: receiver.posts.length, wrong, sentOfStuck, mostAtOnce, unsent } satisfies OrderFigures;
}
