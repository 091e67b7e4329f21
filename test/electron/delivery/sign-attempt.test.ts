import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CloudEvent } from '../../../shared/protocol/cloud-event.ts';
import { signAttempt } from '../../../electron/delivery/sign-attempt.ts';
import { acceptPost } from '../../../electron/sample-back-office/accept-post.ts';
import { AcceptedFacts } from '../../../electron/sample-back-office/accepted-facts.ts';
import { factBody } from '../../../electron/delivery/fact-body.ts';
import { OTHER_SECRET, SECRET } from './bench.ts';
import { givenRow } from './given-rows.ts';

/** The example of the Standard Webhooks libraries. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  atMs: 1_614_265_330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const row = givenRow('case', 1);
const made = factBody(row, '/sites/HZ1/stations/B1');
const body = made.ok ? made.value : '';
const post = (secrets: readonly string[], known: readonly string[], change: Record<string, string> = {}) => {
  const headers = {
    'content-type': 'application/cloudevents+json',
    ...signAttempt(row.factId, body, Date.now(), secrets),
  };
  return acceptPost({ headers: { ...headers, ...change }, body }, known, new AcceptedFacts(), Date.now()).status;
};

describe('O11 a signature', () => {
  it('is that of the published example', () => {
    const { id, body: text, atMs, secret, signature } = VECTOR;
    expect(signAttempt(id, text, atMs, [secret])).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': signature,
    });
  });

  it.each([
    ['before the change', [SECRET], [SECRET]],
    ['the bench signs with both', [SECRET, OTHER_SECRET], [SECRET]],
    ['the bench signs with both, the back office has changed', [SECRET, OTHER_SECRET], [OTHER_SECRET]],
    ['the back office knows both', [SECRET], [SECRET, OTHER_SECRET]],
    ['both do', [SECRET, OTHER_SECRET], [OTHER_SECRET, SECRET]],
    ['the bench has changed, the back office knows both', [OTHER_SECRET], [SECRET, OTHER_SECRET]],
    ['after the change', [OTHER_SECRET], [OTHER_SECRET]],
  ])('holds all through a change of the secret: %s', (_when, signedWith, known) => {
    expect(post(signedWith, known)).toBe(200);
  });

  it('of a secret that is known no longer is refused', () => {
    expect(post([SECRET], [OTHER_SECRET])).toBe(401);
  });

  it('cannot be moved to another id by moving the dots between id, time and body', () => {
    const [head = '', ...rest] = row.factId.split('-');
    const { 'webhook-timestamp': stamp } = signAttempt(row.factId, body, Date.now(), [SECRET]);
    expect(post([SECRET], [SECRET], { 'webhook-id': `${row.factId}.${stamp}` })).toBe(401);
    expect(post([SECRET], [SECRET], { 'webhook-id': `${head}.${rest.join('-')}` })).toBe(401);
    const event = { ...CloudEvent.parse(JSON.parse(body)), id: `${row.factId}.1` };
    expect(CloudEvent.safeParse(event).success).toBe(false);
  });

  it('is compared in constant time by the library that checks it', () => {
    const path = createRequire(import.meta.url).resolve('standardwebhooks');
    expect(readFileSync(path, 'utf8')).toMatch(/timingSafeEqual\)\(/);
  });
});
