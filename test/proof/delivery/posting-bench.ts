import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openHost, type Host } from '../../../electron/host.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { AcceptedFacts } from '../../../electron/sample-back-office/accepted-facts.ts';
import { CloudEvent } from '../../../shared/protocol/cloud-event.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { openReceiver, type ReceivedPost } from '../../support/receiver.ts';
import { SECRET } from '../../electron/delivery/bench.ts';

/** A host in this process that posts to an office, on a clock that the test holds. */
export interface PostingBench {
  readonly host: Host;
  ok<Answer>(call: string, params: object): Promise<Answer>;
  change<Answer>(call: string, params: object): Promise<Answer>;
  advance(ms: number): void;
  /** Looks again whenever the sender has said something. */
  until(holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export function openPostingBench(dataDir: string, nowMs: number): PostingBench {
  const clock = createFakeClock(nowMs);
  let stirred = Promise.withResolvers<void>();
  const log = (): void => {
    stirred.resolve();
    stirred = Promise.withResolvers<void>();
  };
  const host = openHost({ dataDir, version: '0.0.0', clock, log, demo: null });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= host.close());
  onTestFinished(close);
  const ok = async <Answer>(call: string, params: object): Promise<Answer> => {
    const outcome = await host.dispatcher.dispatch({ call, params, session: OWNER_SESSION });
    if (!outcome.ok) throw new Error(`${call}: ${JSON.stringify(outcome.error)}`);
    return outcome.result as Answer;
  };
  return {
    host,
    ok,
    change: (call, params) => ok(call, { commandId: randomUUID(), ...params }),
    advance: (ms) => {
      clock.advance(ms);
      host.parts.delivery.wake();
    },
    until: async (holds) => {
      while (!holds()) await stirred.promise;
    },
    close,
  };
}

interface BenchSeen {
  readonly bench: {
    readonly case: {
      readonly caseId: string;
      readonly parcels: readonly { readonly parcelId: string }[];
      readonly lines: readonly { readonly lineId: string }[];
    };
  };
}

/** Facts of a return of `template.ts` that was closed: two units of one product. */
export const FACTS_OF_A_RETURN = 5;

/** Scan, weigh, outside, count: all but the closing. Answers the case. */
export async function takeIn(bench: PostingBench, trackingNumber: string): Promise<string> {
  const seen = await bench.change<BenchSeen>('code.scan', { raw: trackingNumber, source: 'api' });
  const { caseId, parcels, lines } = seen.bench.case;
  const { parcelId } = parcels[0] ?? {};
  const { lineId } = lines[0] ?? {};
  await bench.change('parcel.weighManual', { caseId, parcelId, grossMg: 780_000, reason: 'no-scale' });
  await bench.change('packaging.record', { caseId, parcelId, condition: 'intact' });
  await bench.change('content.count', { caseId, lineId, counted: 2 });
  return caseId;
}

/** An office that takes effect once per id and refuses an id that comes with other content. */
export async function openOffice() {
  const receiver = await openReceiver();
  onTestFinished(() => receiver.close());
  const facts = new AcceptedFacts();
  const accept = ({ body }: ReceivedPost): 200 | 409 =>
    facts.accept(CloudEvent.parse(JSON.parse(body)), body, 0) === 'other-content' ? 409 : 200;
  const work = (): void => receiver.answer((post) => ({ status: accept(post) }));
  work();
  return {
    facts,
    posts: receiver.posts,
    refuse: (id: string, status: number) =>
      receiver.answer((post) => ({ status: post.id === id ? status : accept(post) })),
    work,
    endpoint: { url: receiver.url, secret: SECRET, allowLoopback: true },
  };
}
