import type { z } from 'zod';
import type { Call, ParamsOf } from '../shared/protocol/call.ts';
import type { Calls } from '../shared/protocol/client.ts';
import type { Session } from './session.ts';

/** Given to every handler; `session` is null only for calls whose access is `open`. */
export interface CallContext {
  readonly session: Session | null;
}

/** Answers one declared call. What it returns is parsed by the call's result schema before it leaves the host. */
export type Handler<C extends Call> = (
  params: ParamsOf<C>,
  context: CallContext,
) => z.input<C['result']> | Promise<z.input<C['result']>>;

/** One handler for every declared call: `handlers satisfies HandlersFor<typeof calls>` does not compile with one missing. */
export type HandlersFor<T extends Calls> = { readonly [Name in keyof T]: Handler<T[Name]> };
