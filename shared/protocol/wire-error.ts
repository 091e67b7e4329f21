import { z } from 'zod';

/**
 * What a caller is told when a call fails. `kind` is a fact in kebab case that programs may match on; `message` is one
 * English sentence that names the thing and the remedy; `details` carries what a screen needs to say it in the
 * reader's language. Nobody matches on message text.
 */
export const WireError = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/),
  message: z.string().max(2_000),
  details: z.record(z.string(), z.unknown()),
});
export type WireError = z.infer<typeof WireError>;

/** The families an error belongs to; transports map them to their own codes (HTTP: 400, 401, 403, 404, 409, 422, 503, 500). */
export const ERROR_FAMILIES = [
  'schema',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'refusal',
  'world',
  'bug',
] as const;
export type ErrorFamily = (typeof ERROR_FAMILIES)[number];

/** The outcome of one call, before a transport dresses it. */
export type CallOutcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly family: ErrorFamily; readonly error: WireError };
