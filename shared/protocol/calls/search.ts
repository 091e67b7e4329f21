import { z } from 'zod';
import { SEARCH_CODE_KINDS } from '../../search/search-document.ts';
import { defineCall } from '../call.ts';
import { CaseRow } from '../case-view.ts';

/** A case that was found, and why. */
export const FoundCase = z.strictObject({
  case: CaseRow,
  how: z.enum(['exact', 'prefix', 'part', 'word']),
  /** Which code it was; null for a part of one and for words. */
  kind: z.enum(SEARCH_CODE_KINDS).nullable(),
  /** The code as it is written; null for words. */
  value: z.string().nullable(),
});
export type FoundCase = z.infer<typeof FoundCase>;

export const searchCalls = {
  'search.find': defineCall({
    summary: 'Finds cases by any number or a part of one, by SKU, name in any language, or words of notes; best first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ text: z.string().trim().min(1).max(200), limit: z.int().positive().max(100) }),
    result: z.strictObject({ found: z.array(FoundCase) }),
  }),
};
