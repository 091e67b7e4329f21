import { z } from 'zod';
import { defineCall } from '../call.ts';
import { PersonRef } from '../person-ref.ts';

const TimelineEntry = z.strictObject({
  eventId: z.uuid(),
  /** The event's type; the reader's words for it are `case.event.<type>`. */
  type: z.string(),
  atMs: z.int(),
  by: PersonRef,
  /** Code of the bench that wrote it. */
  station: z.string(),
  state: z.enum(['counts', 'undone', 'set-aside', 'waiting']),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const CaseTimeline = z.strictObject({
  entries: z.array(TimelineEntry),
  /** The last step of each account, when benches went on from the same point; none otherwise. */
  heads: z.array(TimelineEntry),
});
export type CaseTimeline = z.infer<typeof CaseTimeline>;

export const timelineCalls = {
  'case.timeline': defineCall({
    summary:
      'What happened to a case, oldest first, undone and set-aside steps included, and the accounts of a conflict.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ caseId: z.uuid() }),
    result: CaseTimeline.extend({
      /** How many facts about what the closing says have left this bench. */
      factsSent: z.int().nonnegative(),
    }),
  }),
};
