import { openReceiver } from '../../support/receiver.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { runBenchOver } from '../../electron/delivery/bench.ts';
import { givenRow, idOf } from '../../electron/delivery/given-rows.ts';
import { openEffects } from './effects.ts';

export interface PoisonFigures {
  readonly facts: number;
  readonly arrived: number;
  /** How long the others had to wait for the poisoned ones, on the bench's clock. */
  readonly heldUpMs: number;
  readonly refusedState: string;
  readonly failingState: string;
  /** Facts that went past the poisoned one of their return. */
  readonly past: number;
  readonly wrong: readonly string[];
  /** Dead letters and waiting facts once the poisoned ones were sent again, under their own ids. */
  readonly left: number;
}

const FACTS_OF_A_CASE = 4;

/**
 * Among many facts one is always refused (422) and one always ends in an error (500). The bench's clock is held, so what
 * has to wait for any pause does not arrive. Then the receiver is mended and the dead letter is sent again.
 */
export async function deliverAroundPoison(facts: number): Promise<PoisonFigures> {
  const cases = facts / FACTS_OF_A_CASE;
  const [refusedCase, failingCase] = [Math.floor(cases / 3), Math.floor(cases / 2)];
  const [refused, failing] = [idOf(`case ${refusedCase}|2`), idOf(`case ${failingCase}|2`)];
  const receiver = await openReceiver();
  const effects = openEffects();
  let isMended = false;
  receiver.answer((post) => {
    if (!isMended && post.id === refused) return { status: 422 };
    if (!isMended && post.id === failing) return { status: 500 };
    effects.take(post);
    return { status: 200 };
  });
  const rows = Array.from({ length: facts }, (_, at) => givenRow(`case ${at % cases}`, Math.floor(at / cases) + 1));
  const queue = openSqliteOutbox(memoryDatabase(), rows);
  const bench = runBenchOver(queue, { url: receiver.url });
  const startMs = bench.clock.nowMs();
  const others = facts - 2 * (FACTS_OF_A_CASE - 1);
  await bench.until(() => effects.bodies.size >= others && queue.count('sending') === 0);
  const heldUpMs = bench.clock.nowMs() - startMs;
  const past = effects.bodies.size - others;
  const [refusedState, failingState] = [queue.row(refused).state, queue.row(failing).state];
  isMended = true;
  queue.revive(refused, bench.clock.nowMs());
  bench.sender.wake();
  await bench.passUntil(() => effects.bodies.size >= facts && queue.count('sending') === 0);
  await bench.stop();
  await receiver.close();
  const left = queue.count('waiting') + queue.count('dead');
  const { wrong } = effects;
  return { facts, arrived: effects.bodies.size, heldUpMs, refusedState, failingState, past, wrong, left };
}
