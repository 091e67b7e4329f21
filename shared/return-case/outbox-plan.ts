import type { FactKind } from '../domain/facts/fact-payloads.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import type { FoldedCase } from './fold-case.ts';
import type { Fact } from './make-fact.ts';
import { mayHaveLeft, type PostedRow, reversedBy, wasTakenForAnother } from './posted-row.ts';
import type { EventOrigin } from './state.ts';

/** What has to be done with the outbox of one case so that it agrees with the case. Nothing is ever deleted. */
export type OutboxStep =
  | { readonly kind: 'add'; readonly fact: Fact }
  | { readonly kind: 'restore'; readonly factId: string }
  /** Says it as it is now, if it has not left. */
  | { readonly kind: 'rewrite'; readonly factId: string; readonly payload: Fact['payload'] }
  /** Not to be sent any more, if it has not left. */
  | { readonly kind: 'cancel'; readonly factId: string }
  /** The back office has refused it for good, and it no longer stands in the way of what comes after it. */
  | { readonly kind: 'withdraw'; readonly factId: string };

export interface PlanContext {
  readonly deriveId: DeriveId;
  readonly stationId: string;
  /** This station and those it goes on from: facts are told under ids that follow from the case, so twice is like once. */
  readonly lineage: readonly string[];
  /** How long a correction waits before it may leave, ms. */
  readonly correctedWindowMs: number;
}

/** Facts that a parcel is here: whoever told it first has told it for all. */
const ARRIVALS: readonly FactKind[] = ['returns.parcel.received.v1', 'returns.parcel.unidentified.v1'];
const CORRECTED = 'returns.return.corrected.v1';
/** Scope of a correction of one fact; that of a reopening has the whole case as its scope. */
const OF_ONE_FACT = 'fact:';

/**
 * Compares the facts of a case with what this station has in its outbox. One station alone only ever adds, holds back
 * and lets go again. Where benches have met over a case, each looks after what it has posted itself, because only it
 * knows what has left:
 * - a fact that left and no longer stands is reversed by a correction;
 * - a fact that stands, but whose id the back office has already taken with other content (the other bench was first),
 *   is reversed under that id and said again under a new one;
 * - an arrival is told once, whichever bench did.
 * So after a settlement a restock or a refund stands exactly once, in whatever order the benches hear of each other.
 */
export function planOutbox(
  rows: readonly PostedRow[],
  facts: readonly Fact[],
  folded: FoldedCase,
  context: PlanContext,
): readonly OutboxStep[] {
  const own = facts.filter(({ cause }) => context.lineage.includes(cause.stationId));
  const isMet = hasMet(folded);
  const kept = own.map((fact) => keep(fact, rows, isMet, context));
  const standing = new Set(kept.map(({ standsAs }) => standsAs));
  const reversals = isMet ? reversalsOf(rows, facts, { standing, folded, context, retold: kept }) : [];
  const corrections = reversals.map((fact) => keep(fact, rows, isMet, context));
  const wanted = new Set([...kept, ...corrections].map(({ standsAs }) => standsAs));
  const gone = rows.filter(({ factId }) => !wanted.has(factId)).flatMap((row) => letGo(row, isMet));
  const steps = [...kept, ...corrections].flatMap((each) => each.steps);
  const isAgain = (step: OutboxStep): boolean => step.kind === 'add' && againIds.has(step.fact.factId);
  const againIds = new Set(kept.flatMap(({ again }) => again ?? []));
  // What was told before is reversed before it is told again: at no moment do two refunds stand (O15).
  return [...steps.filter((step) => !isAgain(step)), ...gone, ...steps.filter(isAgain)];
}

/** Several benches have written this case's record, and it tells one story. */
function hasMet({ history, isInConflict, isReadOnly }: FoldedCase): boolean {
  const stations = new Set(history.ordered.map(({ envelope }) => envelope.stationId));
  return stations.size > 1 && !isInConflict && !isReadOnly;
}

interface Kept {
  readonly steps: readonly OutboxStep[];
  /** The row under which the fact stands, or will. */
  readonly standsAs: string;
  /** Its id was taken with other content, and has to be reversed. */
  readonly taken: PostedRow | null;
  /** The id under which it is now said again. */
  readonly again?: string;
}

function keep(fact: Fact, rows: readonly PostedRow[], isMet: boolean, context: PlanContext): Kept {
  const same = rows.filter((row) => isRowOf(row, fact));
  const last = same.at(-1);
  const none = { taken: null };
  if (!last) return { ...none, steps: [{ kind: 'add', fact }], standsAs: fact.factId };
  const isTaken = wasTakenForAnother(last) && (isMet || last.state === 'cancelled');
  if (isTaken && isToldOnce(fact)) {
    return { ...none, standsAs: last.factId, steps: last.state === 'dead' ? [withdraw(last)] : [] };
  }
  if (isTaken || (isMet && mayHaveLeft(last) && isReversed(last, rows))) {
    const again = saidAgain(fact, same.length, context);
    const steps: OutboxStep[] = [...(last.state === 'dead' ? [withdraw(last)] : []), { kind: 'add', fact: again }];
    return {
      steps,
      standsAs: again.factId,
      again: again.factId,
      taken: isTaken && fact.type !== CORRECTED ? last : null,
    };
  }
  const rewrite = { kind: 'rewrite', factId: last.factId, payload: fact.payload } as const;
  const restore = last.state === 'cancelled' ? [{ kind: 'restore', factId: last.factId } as const] : [];
  return { ...none, steps: [...restore, rewrite], standsAs: last.factId };
}

/** Whichever bench says it, it is said for all of them, in whatever words. */
function isToldOnce({ type, scope }: Fact): boolean {
  return ARRIVALS.includes(type) || (type === CORRECTED && scope.startsWith(OF_ONE_FACT));
}

/** A correction of this station that has left, or may have, named it. */
function isReversed(row: PostedRow, rows: readonly PostedRow[]): boolean {
  return rows.some((other) => other.type === CORRECTED && mayHaveLeft(other) && reversedBy(other).has(row.factId));
}

/** The same fact under an id that nobody else can have made. */
function saidAgain(fact: Fact, times: number, { deriveId, stationId }: PlanContext): Fact {
  return { ...fact, factId: deriveId(`${fact.factId}|again|${stationId}|${times}`) };
}

interface Standing {
  readonly standing: ReadonlySet<string>;
  readonly retold: readonly Kept[];
  readonly folded: FoldedCase;
  readonly context: PlanContext;
}

/** One correction per fact that has to be reversed: its id follows from that of the fact, so it can be told only once. */
function reversalsOf(rows: readonly PostedRow[], facts: readonly Fact[], parts: Standing): Fact[] {
  const { standing, retold, folded } = parts;
  const ids = new Set(facts.map(({ factId }) => factId));
  const causes = new Set(facts.map(({ cause }) => cause.eventId));
  const named = new Set(facts.flatMap((fact) => [...reversedBy(fact)]));
  const takenNow = new Set(retold.flatMap(({ taken }) => taken?.factId ?? []));
  const isObsolete = (row: PostedRow): boolean =>
    mayHaveLeft(row) && !standing.has(row.factId) && !ids.has(row.factId) && !causes.has(row.causeEventId);
  const isBurnt = (row: PostedRow): boolean =>
    takenNow.has(row.factId) || (wasTakenForAnother(row) && !ARRIVALS.includes(row.type) && isFollowed(row, rows));
  const at = folded.state.last;
  if (at === null) return [];
  return rows
    .filter((row) => row.type !== CORRECTED && !named.has(row.factId) && (isObsolete(row) || isBurnt(row)))
    .map((row) => reversal(row, at, parts));
}

/** The same was said again since. */
function isFollowed(row: PostedRow, rows: readonly PostedRow[]): boolean {
  return rows.some((other) => other.sequence > row.sequence && isSame(other, row));
}

function reversal(row: PostedRow, at: EventOrigin, { folded, context }: Standing): Fact {
  const { rmas, orderNumber } = folded.state;
  return {
    factId: context.deriveId(`${folded.caseId}|${CORRECTED}|${row.factId}`),
    type: CORRECTED,
    scope: `${OF_ONE_FACT}${row.factId}`,
    revision: 1,
    cause: { ...at, eventId: row.causeEventId },
    sendableAtMs: at.occurredAtMs + context.correctedWindowMs,
    payload: {
      rmaNumber: rmas[0]?.rmaNumber ?? null,
      orderNumber,
      reason: 'two benches recorded this return; another account stands',
      reverses: [{ factId: row.factId, type: row.type }],
    },
  };
}

/** What is no longer a fact is held back if it has not left; what was refused for good makes way. */
function letGo(row: PostedRow, isMet: boolean): OutboxStep[] {
  if (row.state === 'waiting' && !row.hasBody) return [{ kind: 'cancel', factId: row.factId }];
  if (isMet && row.state === 'dead' && !mayHaveLeft(row)) return [withdraw(row)];
  return [];
}

const withdraw = ({ factId }: PostedRow): OutboxStep => ({ kind: 'withdraw', factId });

/** The same fact: the same thing said because of the same event. Its id may not be compared: it was fixed when stored. */
function isRowOf(row: PostedRow, fact: Fact): boolean {
  return row.type === fact.type && row.scope === fact.scope && row.causeEventId === fact.cause.eventId;
}

function isSame(a: PostedRow, b: PostedRow): boolean {
  return a.type === b.type && a.scope === b.scope && a.causeEventId === b.causeEventId;
}
