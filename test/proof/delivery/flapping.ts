import { openReceiver, type ReceivedPost, type Receiver, type ReceiverAnswer } from '../../support/receiver.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { runBenchOver } from '../../electron/delivery/bench.ts';
import { givenRow } from '../../electron/delivery/given-rows.ts';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';
import { type Effects, openEffects } from './effects.ts';

export interface FlappingFigures {
  readonly facts: number;
  readonly phases: number;
  readonly posts: number;
  readonly repeats: number;
  /** Attempts that failed. */
  readonly failed: number;
  readonly lost: number;
  readonly wrong: readonly string[];
  readonly dead: number;
  /** From the moment the receiver was well again until nothing was left, on the bench's clock. */
  readonly drainedMs: number;
}

const MODES = ['up', 'refuse', 'hang', '500'] as const;
type Mode = (typeof MODES)[number];
interface Phase {
  readonly untilMs: number;
  readonly mode: Mode;
}

const FACTS_A_SECOND = 20;
const FACTS_OF_A_CASE = 5;
/**
 * A receiver that hangs breaks off after this, in real milliseconds: a time-out of the sender's own (O6) would make the
 * figures those of the machine’s load.
 */
const HANGS_MS = 100;

/**
 * Facts become due at twenty a second while the receiver is now up, now refuses, hangs or answers 500, every 0.1 to 5 s;
 * then it is well. The bench's clock is held and jumps to its next alarm, so ten minutes take as long as their posts.
 * Of the facts it hangs on it has taken every other one.
 */
export async function flap(options: { readonly seconds: number; readonly seed: number }): Promise<FlappingFigures> {
  const random = randomFrom(options.seed);
  const healsAtMs = FAKE_START_MS + options.seconds * 1_000;
  const phases = phasesUntil(healsAtMs, random);
  const modeAt = (atMs: number): Mode => phases.find(({ untilMs }) => atMs < untilMs)?.mode ?? 'up';
  const receiver = await openReceiver();
  const effects = openEffects();
  const queue = openSqliteOutbox(memoryDatabase(), givenFacts(options.seconds * FACTS_A_SECOND));
  const follow = follower(receiver, modeAt);
  const bench = runBenchOver(queue, { url: receiver.url, beforeTime: follow });
  receiver.answer((post) => answerIn(modeAt(bench.clock.nowMs()), post, effects, random));
  await follow(bench.clock.nowMs());
  const isOver = (): boolean => queue.count('waiting') + queue.count('sending') === 0;
  await bench.passUntil(isOver);
  await bench.stop();
  await receiver.close();
  return {
    facts: options.seconds * FACTS_A_SECOND,
    phases: phases.length,
    posts: receiver.posts.length,
    repeats: effects.repeats,
    failed: bench.notices.filter((notice) => notice.kind === 'row-changed' && notice.state === 'waiting').length,
    lost: queue.rows().filter(({ factId }) => !effects.bodies.has(factId)).length,
    wrong: effects.wrong,
    dead: queue.count('dead'),
    drainedMs: bench.clock.nowMs() - healsAtMs,
  };
}

function phasesUntil(endMs: number, random: () => number): Phase[] {
  const phases: Phase[] = [];
  for (let untilMs = FAKE_START_MS; untilMs < endMs;) {
    untilMs = Math.min(endMs, untilMs + 100 + Math.round(random() * 4_900));
    phases.push({ untilMs, mode: MODES[Math.floor(random() * MODES.length)] ?? 'up' });
  }
  return phases;
}

/** Interleaved, so that most of the time several returns have something to say. */
function givenFacts(count: number): OutboxRow[] {
  const cases = Math.ceil(count / FACTS_OF_A_CASE);
  return Array.from({ length: count }, (_, at) => {
    const dueAtMs = FAKE_START_MS + Math.round((at * 1_000) / FACTS_A_SECOND);
    const times = { occurredAtMs: dueAtMs, sendableAtMs: dueAtMs, nextAttemptAtMs: dueAtMs };
    return givenRow(`case ${at % cases}`, Math.floor(at / cases) + 1, times);
  });
}

/** Closes and opens the receiver's port as the hour demands. */
function follower(receiver: Receiver, modeAt: (atMs: number) => Mode): (atMs: number) => Promise<void> {
  let isListening = true;
  return async (atMs) => {
    const isWanted = modeAt(atMs) !== 'refuse';
    if (isWanted === isListening) return;
    isListening = isWanted;
    await (isWanted ? receiver.listen() : receiver.refuse());
  };
}

function answerIn(mode: Mode, post: ReceivedPost, effects: Effects, random: () => number): ReceiverAnswer {
  if (mode === '500') return { status: 500 };
  if (mode !== 'hang' || random() < 0.5) effects.take(post);
  if (mode !== 'hang') return { status: 200 };
  return { raw: (socket) => void setTimeout(() => socket.destroy(), HANGS_MS) };
}
