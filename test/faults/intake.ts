import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Answer, type ApiClient, apiClient } from '../support/api-client.ts';
import type { HostProcess } from '../support/host-process.ts';
import { BADGE, photographOf, trackingOf } from './template.ts';

/** One command that was sent, and what is known of it. `unknown`: no answer came; it may have been done or not. */
export interface Attempt {
  readonly call: string;
  readonly commandId: string;
  outcome: 'saved' | 'refused' | 'failed' | 'unknown';
}

/** Everything somebody did at the bench, and what the bench told them was done. */
export interface History {
  readonly attempts: Attempt[];
  /** Photographs the bench said it has, by hash. */
  readonly photos: string[];
  /** Every so manieth carton is photographed. */
  readonly photographEvery: number;
  /** The return that is taken in next. */
  next: number;
  /** What was answered when something failed. */
  readonly failures: {
    readonly call: string;
    readonly status: number;
    readonly kind: string;
    readonly tookMs: number;
  }[];
}

export const newHistory = (photographEvery = 3): History => ({
  attempts: [],
  photos: [],
  photographEvery,
  next: 0,
  failures: [],
});

interface BenchSeen {
  readonly case: {
    readonly caseId: string;
    readonly parcels: { readonly parcelId: string; readonly trackingNumber: string | null }[];
    readonly lines: { readonly lineId: string }[];
  } | null;
}

export async function signIn({ file }: HostProcess): Promise<ApiClient> {
  const client = apiClient(file);
  const { sessionId } = await client.ok<{ sessionId: string }>('session.signIn', { badge: BADGE });
  return client.as(sessionId);
}

/**
 * Takes returns in until `isOver`, or until the bench does not answer any more: scan, weigh, outside, a photograph of
 * every third carton, count, close. What is answered goes into the history at once.
 */
export async function takeIn(client: ApiClient, history: History, isOver: () => boolean = () => false): Promise<void> {
  try {
    while (!isOver()) await takeOne(client, history);
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  }
}

/** The bench is gone: nobody answers. */
class Gone extends Error {}

async function takeOne(client: ApiClient, history: History): Promise<void> {
  const at = history.next++;
  const send = (call: string, params: object): Promise<Answer | null> => change(client, history, call, params);
  const scanned = await send('code.scan', { raw: trackingOf(at), source: 'api' });
  const open = (scanned?.body as { bench?: BenchSeen } | undefined)?.bench?.case;
  const parcel = open?.parcels.at(-1);
  const line = open?.lines[0];
  if (!open || !parcel || !line) return;
  const { caseId } = open;
  const { parcelId } = parcel;
  await send('parcel.weighManual', { caseId, parcelId, grossMg: 780_000, reason: 'no-scale' });
  await send('packaging.record', { caseId, parcelId, condition: 'intact' });
  if (at % history.photographEvery === 0) await photograph(client, history, caseId, at);
  await send('content.count', { caseId, lineId: line.lineId, counted: 2 });
  await send('case.close', { caseId, confirmedBy: 'api' });
}

async function photograph(client: ApiClient, history: History, caseId: string, number: number): Promise<void> {
  const answer = await answered(client.photo(photographOf(number)));
  if (answer.status !== 200) return noteFailure(history, 'photo.put', answer, 0);
  const { sha256 } = answer.body as { sha256: string };
  history.photos.push(sha256);
  await change(client, history, 'photo.add', { caseId, sha256, slot: 'outside', unitId: null });
}

async function change(client: ApiClient, history: History, call: string, params: object): Promise<Answer | null> {
  const attempt: Attempt = { call, commandId: randomUUID(), outcome: 'unknown' };
  history.attempts.push(attempt);
  const startedMs = performance.now();
  const answer = await answered(client.send(call, { commandId: attempt.commandId, ...params }));
  if (answer.status === 200) attempt.outcome = 'saved';
  else if (answer.status < 500) attempt.outcome = 'refused';
  else attempt.outcome = 'failed';
  if (attempt.outcome === 'failed') {
    noteFailure(history, call, answer, performance.now() - startedMs);
    if (history.failures.at(-1)?.kind === 'store-failed') await untilOpenedAgain(client);
  }
  return attempt.outcome === 'saved' ? answer : null;
}

const LONGEST_WAIT_MS = 5_000;
const LOOK_EVERY_MS = 20;

/** Somebody who is told to wait a moment looks whether the bench shows its work again, but not for ever. */
async function untilOpenedAgain(client: ApiClient): Promise<void> {
  const untilMs = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < untilMs) {
    if ((await answered(client.send('bench.get', {}))).status === 200) return;
    await setTimeout(LOOK_EVERY_MS);
  }
}

function noteFailure(history: History, call: string, { status, body }: Answer, tookMs: number): void {
  const kind = (body as { error?: { kind?: string } } | null)?.error?.kind ?? '';
  history.failures.push({ call, status, kind, tookMs });
}

async function answered(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw new Gone('nobody answers', { cause });
  }
}
