import { z } from 'zod';
import { BenchView } from './bench-view.ts';
import { ScaleState } from './scale-state.ts';

/** What the host says without being asked. A push is a hint or a whole value, never a difference. */
export const PUSHES = {
  /** The scale's state: on every change, and a few times a second while it is live. */
  scaleChanged: ScaleState,
  /** The bench after something happened that this screen did not ask for (a captured weight). */
  benchChanged: BenchView,
  /** Something about the outbox changed: ask again. */
  outboxChanged: z.strictObject({ waiting: z.int(), dead: z.int() }),
  /** The session is over (signed out elsewhere). */
  sessionEnded: z.strictObject({ sessionId: z.string() }),
};
