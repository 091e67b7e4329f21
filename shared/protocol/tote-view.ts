import { z } from 'zod';
import { Disposition } from '../domain/disposition.ts';
import { ToteColour } from '../tote/tote-events.ts';
import { TOTE_STATUSES } from '../tote/tote-state.ts';

/** A tote as screens show it: "tote 3, green", what belongs in it and how much is. */
export const ToteView = z.strictObject({
  toteId: z.uuid(),
  code: z.string(),
  number: z.int().positive(),
  colour: ToteColour,
  disposition: Disposition,
  status: z.enum(TOTE_STATUSES),
  /** Units whose disposition was decided into it since it was last opened. */
  units: z.int().nonnegative(),
  openedAtMs: z.int(),
});
export type ToteView = z.infer<typeof ToteView>;
