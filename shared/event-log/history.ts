import type { Envelope, StoredEvent } from './envelope.ts';
import { ConflictSettled, StepUndone } from './stream-events.ts';

/** One stream, put in order. The same set of events gives the same history on every station, however it arrived. */
export interface History {
  /** Events that count, in fold order: whole ancestry present, branch not set aside, command not undone on a branch that stands. */
  readonly effective: readonly StoredEvent[];
  /** Every event whose whole ancestry is present, in fold order, undone and set-aside ones included. */
  readonly ordered: readonly StoredEvent[];
  /** Stored, but waiting for a parent that has not arrived yet. */
  readonly parked: readonly StoredEvent[];
  /** Events nobody has built on. More than one is a conflict that a person settles. */
  readonly heads: readonly string[];
  readonly undoneCommandIds: ReadonlySet<string>;
}

/**
 * Fold order without clocks: (streamVersion, stationId, stationSeq). It respects causality, because a child's version
 * is above its parents', and it is total, because (stationId, stationSeq) is unique.
 */
export function compareFoldOrder(a: Envelope, b: Envelope): number {
  if (a.streamVersion !== b.streamVersion) return a.streamVersion - b.streamVersion;
  if (a.stationId !== b.stationId) return a.stationId < b.stationId ? -1 : 1;
  return a.stationSeq - b.stationSeq;
}

/** Puts the events of one stream in order. Never throws: an event that makes no sense is parked, not refused. */
export function historyOf(events: Iterable<StoredEvent>): History {
  const sorted = [...new Map([...events].map((event) => [event.envelope.eventId, event])).values()].sort((a, b) =>
    compareFoldOrder(a.envelope, b.envelope),
  );
  const placed = new Map<string, StoredEvent>();
  const parked: StoredEvent[] = [];
  for (const event of sorted) {
    if (hasWholeAncestry(event.envelope, placed)) placed.set(event.envelope.eventId, event);
    else parked.push(event);
  }
  const ordered = [...placed.values()];
  const setAside = eventsSetAside(ordered, placed);
  const standing = ordered.filter(({ envelope }) => !setAside.has(envelope.eventId));
  const undoneCommandIds = undoneCommands(standing);
  const effective = standing.filter(({ envelope }) => !undoneCommandIds.has(envelope.commandId));
  return { effective, ordered, parked, heads: headsOf(ordered), undoneCommandIds };
}

/**
 * Ascending order means parents come before their children, so one pass places everything that can be placed. An
 * event with a version its parents do not explain is parked for good: `verify` reports it.
 */
function hasWholeAncestry(envelope: Envelope, placed: ReadonlyMap<string, StoredEvent>): boolean {
  let highest = 0;
  for (const parent of envelope.parents) {
    const found = placed.get(parent);
    if (!found) return false;
    highest = Math.max(highest, found.envelope.streamVersion);
  }
  return envelope.streamVersion === highest + 1;
}

function headsOf(ordered: readonly StoredEvent[]): string[] {
  const built = new Set(ordered.flatMap(({ envelope }) => envelope.parents));
  return ordered.map(({ envelope }) => envelope.eventId).filter((eventId) => !built.has(eventId));
}

/** Events that the author of this one had seen, in fold order: known for good, whatever arrives later. */
export function causalPastOf({ envelope }: StoredEvent, { ordered }: History): readonly StoredEvent[] {
  const past = ancestry(envelope.parents, new Map(ordered.map((event) => [event.envelope.eventId, event])));
  return ordered.filter((event) => past.has(event.envelope.eventId));
}

/** A command that itself undoes something is not undone by another: the first meaning of a text stays its meaning. */
function undoneCommands(standing: readonly StoredEvent[]): Set<string> {
  const undoing = new Set<string>();
  const named = new Set<string>();
  for (const { envelope } of standing) {
    if (envelope.type !== 'StepUndone') continue;
    const undo = StepUndone.safeParse(envelope.data);
    if (!undo.success) continue;
    undoing.add(envelope.commandId);
    named.add(undo.data.commandId);
  }
  return named.difference(undoing);
}

/** Latest first: two benches may settle one conflict differently, and the settlement that was set aside settles nothing. */
function eventsSetAside(ordered: readonly StoredEvent[], placed: ReadonlyMap<string, StoredEvent>): Set<string> {
  const aside = new Set<string>();
  for (const { envelope } of ordered.toReversed()) {
    if (envelope.type !== 'ConflictSettled' || aside.has(envelope.eventId)) continue;
    const settled = ConflictSettled.safeParse(envelope.data);
    if (!settled.success) continue;
    const kept = ancestry(settled.data.kept, placed);
    for (const eventId of ancestry(settled.data.heads, placed)) if (!kept.has(eventId)) aside.add(eventId);
  }
  return aside;
}

function ancestry(heads: readonly string[], placed: ReadonlyMap<string, StoredEvent>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...heads];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const event = reached.has(next) ? undefined : placed.get(next);
    if (!event) continue;
    reached.add(next);
    waiting.push(...event.envelope.parents);
  }
  return reached;
}
