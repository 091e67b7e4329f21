import { z } from 'zod';
import { stationStreamId } from '../../shared/station/station-state.ts';
import { STATION_ITSELF } from '../../shared/station/nobodys-name.ts';
import { JUMP_MS } from '../clock.ts';
import type { HeldClock } from '../held-clock.ts';
import type { DeadlineStore } from '../store/deadline-store.ts';
import type { Meta } from '../store/meta.ts';
import type { Record } from './record.ts';

/** How old the time that is remembered for the next start may get. */
const REMEMBER_EVERY_MS = 300_000;

/** What a start compares the clock with. */
const Anchor = z.object({ bootId: z.string().nullable(), upMs: z.number(), nowMs: z.number() });

export type ClockKeeper = ReturnType<typeof openClockKeeper>;

/**
 * Follows the computer's clock when somebody has set it: moves every open deadline along in the same transaction (T2),
 * and where it was by more than a minute says so in the record, for the audit and for a banner (T1). Over a restart it
 * compares with the time that was remembered: within one run of the computer exactly; after it was switched off it can
 * only tell that the clock is earlier than it was.
 */
export function openClockKeeper(parts: {
  readonly clock: HeldClock;
  readonly record: Record;
  readonly deadlines: DeadlineStore;
  readonly meta: Meta;
  readonly stationId: () => string | null;
  readonly newId: () => string;
  /** The clock was set by so much. */
  readonly moved: (byMs: number) => void;
}) {
  const { clock, record, deadlines, meta } = parts;
  let rememberedAtMs = -Infinity;

  const remember = (nowMs: number): void => {
    const { bootId = null, ms: upMs = 0 } = clock.sinceBoot?.() ?? {};
    meta.put('clockAnchor', JSON.stringify({ bootId, upMs, nowMs }));
    rememberedAtMs = nowMs;
  };
  const note = (beforeMs: number, afterMs: number): void => {
    const stationId = parts.stationId();
    if (stationId === null || Math.abs(afterMs - beforeMs) <= JUMP_MS) return;
    const event = { type: 'ClockJumped', schemaVersion: 1, data: { beforeMs, afterMs } };
    record.append(stationStreamId(stationId), [event], { commandId: parts.newId(), actor: STATION_ITSELF });
  };
  const move = (beforeMs: number, byMs: number): void => {
    record.transaction(() => {
      deadlines.move(byMs);
      note(beforeMs, beforeMs + byMs);
      remember(beforeMs + byMs);
    });
    clock.follow();
    parts.moved(byMs);
  };

  return {
    /** Compares with what the last run remembered; to be called once, when the host opens. */
    start: (): void => {
      const expectedMs = expectedNow(meta.get('clockAnchor'), clock);
      const byMs = expectedMs === null ? 0 : Math.round(clock.nowMs() - expectedMs);
      if (expectedMs !== null && Math.abs(byMs) > JUMP_MS) move(Math.round(expectedMs), byMs);
      else remember(clock.nowMs());
    },
    /** Looks whether the clock was set; often. */
    look: (): void => {
      const byMs = clock.pendingMs();
      if (byMs !== 0) move(clock.nowMs(), byMs);
      else if (clock.nowMs() - rememberedAtMs >= REMEMBER_EVERY_MS) remember(clock.nowMs());
    },
  };
}

/** What the clock should show at a start, epoch ms; null where nothing can be said. */
function expectedNow(stored: string | null, clock: HeldClock): number | null {
  if (stored === null) return null;
  const anchor = Anchor.parse(JSON.parse(stored));
  const boot = clock.sinceBoot?.() ?? null;
  const isSameRun = boot !== null && boot.bootId !== null && boot.bootId === anchor.bootId && boot.ms >= anchor.upMs;
  if (isSameRun) return anchor.nowMs + boot.ms - anchor.upMs;
  return clock.nowMs() < anchor.nowMs ? anchor.nowMs : null;
}
