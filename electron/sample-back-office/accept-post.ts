import { Webhook } from 'standardwebhooks';
import { CloudEvent } from '../../shared/protocol/cloud-event.ts';
import type { AcceptedFacts } from './accepted-facts.ts';

/** What is answered to a post. The text of a refusal ends up on the bench's delivery screen. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface PostedFact {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/**
 * Takes a posted fact the way a back office should: signature first, then shape, then the id. This file is meant to
 * be read by whoever connects their own system.
 */
export function acceptPost(post: PostedFact, secrets: readonly string[], facts: AcceptedFacts, nowMs: number): Answer {
  if (post.headers['content-type']?.startsWith('application/cloudevents+json') !== true) {
    return { status: 415, text: 'Send application/cloudevents+json' };
  }
  const refusal = refuseSignature(post, secrets);
  if (refusal !== null) return { status: 401, text: refusal };
  const event = CloudEvent.safeParse(parseJson(post.body));
  if (!event.success) return { status: 400, text: `Not a fact we know: ${event.error.issues[0]?.message ?? ''}` };
  if (event.data.id !== post.headers['webhook-id']) return { status: 400, text: 'webhook-id and id differ' };
  return answerOf(facts.accept(event.data, post.body, nowMs));
}

/** The library also refuses a timestamp more than five minutes off, in both directions. */
function refuseSignature({ headers, body }: PostedFact, secrets: readonly string[]): string | null {
  const signed = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, headers[name] ?? '']),
  );
  let reason = 'No secret';
  for (const secret of secrets) {
    try {
      new Webhook(secret).verify(body, signed, { jsonParse: false });
      return null;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  return reason;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answerOf(acceptance: ReturnType<AcceptedFacts['accept']>): Answer {
  if (acceptance === 'other-content') return { status: 409, text: 'This id was accepted with other content' };
  return { status: 200, text: acceptance };
}
