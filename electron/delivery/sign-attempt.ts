import { Webhook } from 'standardwebhooks';

/** The three Standard Webhooks headers of one attempt. */
export interface SignatureHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * Signs one attempt: id and body are the same on every attempt, the time is the attempt's own, or a receiver would
 * refuse a retry as a replay. With two secrets both signatures are sent, so a rotation needs no common moment.
 * @param atMs epoch ms, whole seconds are used.
 */
export function signAttempt(factId: string, body: string, atMs: number, secrets: readonly string[]): SignatureHeaders {
  const at = new Date(atMs);
  return {
    'webhook-id': factId,
    'webhook-timestamp': String(Math.floor(atMs / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(factId, at, body)).join(' '),
  };
}
