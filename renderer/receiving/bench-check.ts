import { FIRST_WATCH, watchCheck, withTaken, type CheckWatch } from '../check-weight/check-watch.ts';
import { parseCommand, type Command } from '../../shared/domain/command.ts';
import { LATER_MS } from '../../shared/domain/weighing/check-reminder.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { BenchAction } from './bench-action.ts';

/** The scale is being checked with a known weight, between two parcels (B9). */
export interface OpenCheck {
  readonly watch: CheckWatch;
  /** The last check before this one: another one is the result. */
  readonly lastId: string | null;
}

export interface BenchCheckParts {
  readonly open: () => OpenCheck | null;
  readonly set: (change: { readonly check?: OpenCheck | null; readonly checkLaterUntilMs?: number }) => void;
  readonly bench: () => Pick<BenchView, 'case' | 'scaleCheck'>;
  readonly act: (action: BenchAction) => void;
  /** What lies on the scale is no parcel: the host is told, before anything that is asked after it. */
  readonly leavePan: () => void;
  readonly nowMs: () => number;
}

/** Checks the scale at the bench: opened, taken by itself or asked for, put off, closed. */
export type BenchCheck = ReturnType<typeof createBenchCheck>;

const OWN_COMMANDS: readonly Command['kind'][] = ['check-weight', 'check-later', 'confirm'];

export function createBenchCheck({ open, set, bench, act, leavePan, nowMs }: BenchCheckParts) {
  const known = (): BenchScaleCheck | null => bench().scaleCheck;
  const isPossible = (): boolean => bench().case === null && known() !== null;
  const close = (): void => {
    if (open() === null) return;
    set({ check: null });
    leavePan();
  };
  const take = (): void => {
    const check = open();
    if (check === null) return;
    set({ check: { ...check, watch: withTaken(check.watch) } });
    act({ kind: 'check-weight' });
  };
  return {
    close,
    /** Somebody asks for the reading: a load still coming to rest is taken as soon as it has, one taken before once more. */
    ask: (): void => {
      const check = open();
      if (check?.watch.stage === 'take') set({ check: { ...check, watch: { ...check.watch, isAsked: true } } });
      else if (check?.watch.stage === 'taken') take();
    },
    /** Work goes on with any code but those of the check itself: the check is over before it is looked up. */
    scanned: (code: string): void => {
      const command = parseCommand(code)?.kind;
      if (command === undefined || !OWN_COMMANDS.includes(command)) close();
    },
    /** Opens the check, anew if it stands open; false when a parcel is in work or there is no scale. */
    begin: (): boolean => {
      if (!isPossible()) return false;
      set({ check: { watch: FIRST_WATCH, lastId: known()?.last?.checkId ?? null } });
      return true;
    },
    /** The reminder is hidden for an hour; false when a parcel is in work or there is no scale. */
    later: (): boolean => {
      if (!isPossible()) return false;
      close();
      set({ checkLaterUntilMs: nowMs() + LATER_MS });
      act({ kind: 'check-later' });
      return true;
    },
    /** The pan, a few times a second. In order and off again: the check is over by itself. */
    look: (scale: ScaleState | null): void => {
      const check = open();
      const standing = known();
      if (check === null || standing === null) return;
      const { watch, move } = watchCheck(check.watch, scale, standing.nominalMg);
      set({ check: { ...check, watch } });
      if (move === 'rested') take();
      if (move === 'taken-off' && resultOf(check, standing)?.verdict === 'within') close();
    },
  };
}

/** What this check found, once it has; the newest, when it was done again. */
export function resultOf({ lastId }: OpenCheck, standing: BenchScaleCheck | null): BenchScaleCheck['last'] {
  const last = standing?.last ?? null;
  return last !== null && last.checkId !== lastId ? last : null;
}
