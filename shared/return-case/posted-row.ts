import { type FactKind, ReturnCorrected } from '../domain/facts/fact-payloads.ts';

/** A row of this station's outbox, as far as planning looks at it. */
export interface PostedRow {
  readonly factId: string;
  readonly type: FactKind;
  readonly scope: string;
  readonly causeEventId: string;
  /** Place in the case's order of posts. */
  readonly sequence: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'cancelled' | 'dead';
  /** It has been tried: from then on the back office may have it, whatever was answered. */
  readonly hasBody: boolean;
  /** Why the last attempt failed. */
  readonly failure: string | null;
  readonly payload: unknown;
}

/** Answers after which the back office certainly has not taken it from us. */
const REFUSALS: readonly string[] = ['conflict', 'refused', 'not-authorised', 'malformed-fact'];

/** The back office has it, or may have. */
export function mayHaveLeft({ state, hasBody, failure }: PostedRow): boolean {
  if (state === 'cancelled') return false;
  if (state === 'dead') return failure === null || !REFUSALS.includes(failure);
  return state === 'sent' || state === 'sending' || hasBody;
}

/** The back office knew the id with other content (409, O14): another bench had said it first, in its own way. */
export function wasTakenForAnother({ state, failure }: PostedRow): boolean {
  return (state === 'dead' || state === 'cancelled') && failure === 'conflict';
}

/** Ids that a correction reverses; none for every other fact. */
export function reversedBy(fact: { readonly type: FactKind; readonly payload: unknown }): ReadonlySet<string> {
  if (fact.type !== 'returns.return.corrected.v1') return new Set();
  const parsed = ReturnCorrected.safeParse(fact.payload);
  return new Set(parsed.success ? parsed.data.reverses.map(({ factId }) => factId) : []);
}
