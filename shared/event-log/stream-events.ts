import { z } from 'zod';

/** Undoes every event of a command in this stream. An undo is itself never undone: the step is simply done again. */
export const StepUndone = z.strictObject({ commandId: z.uuid() });

/**
 * A person has looked at a stream with several heads and says which of them stand. Events that only lead to heads
 * that were not kept are set aside: they stay in the record and no longer count.
 */
export const ConflictSettled = z.strictObject({
  heads: z.array(z.uuid()).min(2).max(64),
  kept: z.array(z.uuid()).min(1).max(64),
});

/** Events that mean the same in every stream; all other types belong to one kind of stream. */
export const STREAM_EVENTS = { StepUndone, ConflictSettled } as const;
