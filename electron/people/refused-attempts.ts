import type { Envelope } from '../../shared/event-log/envelope.ts';
import {
  type AttemptEventName,
  attemptStreamId,
  type RefusedAttempt,
  type RightsRefusal,
} from '../../shared/station/attempt-events.ts';
import type { Record } from '../cases/record.ts';
import type { Clock } from '../clock.ts';

/** After an attempt that was written down, what else the same person tries is gathered for so long. */
export const GATHER_MS = 10 * 60_000;

/**
 * Puts refused attempts into the audit without letting anybody flood it: a person's first one at once, and all others
 * of the next ten minutes together, by call and reason with how often. What is gathered lives in memory: a kill within
 * those minutes loses the repeats, never the first.
 */
export interface RefusedAttempts {
  note(actor: string, call: string, why: RightsRefusal): void;
  /** Wrong PINs have locked somebody's name, or (null) the PIN pad: rare, so at once. */
  locked(personId: string | null, tries: number): void;
  /** Writes down what was gathered and whose time is over. */
  settle(): void;
  /** Writes down everything that was gathered: the bench closes. */
  close(): void;
}

interface Gathering {
  readonly endsAtMs: number;
  sinceMs: number;
  readonly attempts: Map<string, RefusedAttempt>;
}

export function openRefusedAttempts(parts: {
  readonly record: Pick<Record, 'transaction' | 'append'>;
  /** False before the first start, and where the record is only looked at. */
  readonly isWanted: () => boolean;
  readonly clock: Clock;
  readonly newId: () => string;
}): RefusedAttempts {
  const { record, isWanted, clock, newId } = parts;
  const runningMs = (): number => clock.monotonicMs?.() ?? clock.nowMs();
  const gathered = new Map<string, Gathering>();

  const append = (actor: string, type: AttemptEventName, data: Envelope['data']): void => {
    if (!isWanted()) return;
    const event = { type, schemaVersion: 1, data };
    record.transaction(() => record.append(attemptStreamId(newId()), [event], { commandId: newId(), actor }));
  };
  const write = (actor: string, sinceMs: number, attempts: readonly RefusedAttempt[]): void => {
    if (attempts.length > 0) append(actor, 'AttemptsRefused', { sinceMs, attempts: [...attempts] });
  };
  const end = (actor: string, { sinceMs, attempts }: Gathering): void => {
    gathered.delete(actor);
    write(actor, sinceMs, [...attempts.values()]);
  };
  const settle = (): void => {
    for (const [actor, gathering] of gathered) if (gathering.endsAtMs <= runningMs()) end(actor, gathering);
  };

  return {
    note: (actor, call, why) => {
      settle();
      const attempt = { call, why, times: 1 };
      const gathering = gathered.get(actor);
      if (gathering !== undefined) return add(gathering, attempt, clock.nowMs());
      gathered.set(actor, { endsAtMs: runningMs() + GATHER_MS, sinceMs: 0, attempts: new Map() });
      write(actor, clock.nowMs(), [attempt]);
    },
    locked: (personId, tries) => append('station', 'SignInLocked', { personId, tries }),
    settle,
    close: () => {
      for (const [actor, gathering] of gathered) end(actor, gathering);
    },
  };
}

function add(gathering: Gathering, attempt: RefusedAttempt, nowMs: number): void {
  if (gathering.attempts.size === 0) gathering.sinceMs = nowMs;
  const key = `${attempt.call} ${attempt.why}`;
  const times = (gathering.attempts.get(key)?.times ?? 0) + 1;
  gathering.attempts.set(key, { ...attempt, times });
}
