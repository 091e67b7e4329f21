import type { z } from 'zod';

/** Who may use a call. `open` needs only the token, `anyone` a session, a list one of its roles. */
export type Access = 'open' | 'anyone' | readonly Role[];

export const ROLES = ['operator', 'inspector', 'finance', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * A call is declared once, here in `shared/protocol`, and parsed on both sides. Calls with `changes: true` take a
 * client-made `commandId`; a repeat returns the first answer, so a caller may always send again.
 */
export interface Call<Params extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> {
  readonly params: Params;
  readonly result: Result;
  readonly access: Access;
  readonly changes: boolean;
  /** One sentence for the call list in README and for `GET`-less outside programs. */
  readonly summary: string;
}

/** Declares a call; exists so that literal types are kept. */
export function defineCall<Params extends z.ZodType, Result extends z.ZodType>(
  call: Call<Params, Result>,
): Call<Params, Result> {
  return call;
}

export type ParamsOf<C extends Call> = z.infer<C['params']>;
export type ResultOf<C extends Call> = z.infer<C['result']>;
