import { GUIDE_BOX, type Look, TURNS } from './look.ts';
import { grown, WHOLE, type Box } from './pixels.ts';

/** What the camera loop remembers of its looks, times in ms of any one clock. */
export interface Schedule {
  readonly thoroughAtMs: number;
  readonly turnedAtMs: number;
  /** Since when nothing has been read. */
  readonly emptySinceMs: number;
  readonly foundAt: Box | null;
  readonly foundAtMs: number;
  /** How many thorough looks there were, and how many turned ones in vain: what a turn has found is looked for there. */
  readonly thorough: number;
  readonly turned: number;
}

/** Two thorough looks a second, one of them turned once nothing has been read for half a second. */
const THOROUGH_EVERY_MS = 500;
const TURNED_EVERY_MS = 1_500;
const TURNED_AFTER_MS = 500;

/** How long a label is looked for where it was seen last. */
const REMEMBERED_MS = 1_500;

/** Every so many thorough looks take in the whole frame, which costs three times the guide box. */
const WHOLE_EVERY = 6;

/** Room around the last place, as a share of the picture: the hand moves between two frames. */
const MARGIN = 0.12;

export function startSchedule(atMs: number): Schedule {
  return {
    thoroughAtMs: atMs,
    turnedAtMs: atMs,
    emptySinceMs: atMs,
    foundAt: null,
    foundAtMs: atMs,
    thorough: 0,
    turned: 0,
  };
}

/**
 * Which look the frame of `atMs` gets. The quick look takes in the whole frame, so that the frame is seen whole far
 * more than twice a second; a thorough one goes where the label was last, else where it is asked to be held.
 */
export function lookAt(schedule: Schedule, atMs: number): Look {
  const { turnedAtMs, thoroughAtMs, emptySinceMs, thorough, turned } = schedule;
  const region = regionAt(schedule, atMs);
  const isLong = atMs - emptySinceMs >= TURNED_AFTER_MS;
  if (isLong && thorough > 0 && atMs - turnedAtMs >= TURNED_EVERY_MS) {
    return { pass: 'C', region, turnDegrees: TURNS[turned % TURNS.length] ?? 0 };
  }
  if (atMs - thoroughAtMs < THOROUGH_EVERY_MS) return { pass: 'A', region: WHOLE, turnDegrees: 0 };
  return { pass: 'B', region: thorough % WHOLE_EVERY === WHOLE_EVERY - 1 ? WHOLE : region, turnDegrees: 0 };
}

/** The schedule after a look; `found` is the box around what was read, null for nothing. */
export function afterLook(
  schedule: Schedule,
  look: Look,
  atMs: number,
  found: { readonly box: Box | null } | null,
): Schedule {
  const { pass } = look;
  return {
    ...schedule,
    ...(pass === 'B' ? { thoroughAtMs: atMs, thorough: schedule.thorough + 1 } : {}),
    ...(pass === 'C'
      ? { turnedAtMs: atMs, thoroughAtMs: atMs, turned: schedule.turned + (found === null ? 1 : 0) }
      : {}),
    ...(found === null ? {} : { emptySinceMs: atMs }),
    ...(found?.box ? { foundAt: grown(found.box, MARGIN), foundAtMs: atMs } : {}),
  };
}

function regionAt({ foundAt, foundAtMs }: Schedule, atMs: number): Box {
  return foundAt !== null && atMs - foundAtMs <= REMEMBERED_MS ? foundAt : GUIDE_BOX;
}
