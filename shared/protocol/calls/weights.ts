import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { MOST_GROSS_MG } from '../../domain/mass.ts';
import { ContentChange, WAIT_ENDED_REASONS } from '../../return-case/events/weighing-events.ts';
import { defineCall, type Role } from '../call.ts';
import { Changed, commandId } from '../changed.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const satisfies readonly Role[];
const caseId = z.uuid();
const parcelId = z.uuid();

/** What weights say of a parcel, and what people say to that (B3-B6). */
export const weightCalls = {
  'weight.ask': defineCall({
    summary: 'Asks for the empty packaging, or for everything received, on the scale: the next stable reading is that.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, what: z.enum(['packaging', 'everything']) }),
    result: Changed,
  }),
  'weight.leave': defineCall({
    summary: 'Nothing else is put on the scale after all.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: Changed,
  }),
  'weight.waybill': defineCall({
    summary: 'Records what the label says the parcel weighed at pick-up (S25); saying it again replaces it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, massMg: z.int().positive().max(MOST_GROSS_MG) }),
    result: Changed,
  }),
  'weight.confirm': defineCall({
    summary: 'A person looked and found an explanation of the weight to be so: what it says is counted.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, weighingId: z.uuid(), changes: z.array(ContentChange).max(400) }),
    result: Changed,
  }),
  'weight.record': defineCall({
    summary:
      'Writes everything about the weights of a parcel as one JSON file (S24); its problem is what solve-gap reads.',
    access: 'anyone',
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string(), sha256: z.string() }),
  }),
  'weight.certify': defineCall({
    summary:
      'Certifies what a parcel weighed (S24-S26): one page as PDF, the record beside it as JSON, every frame as CSV. The same weights again are the same paper.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, languages: z.array(z.enum(LOCALES)).min(1).max(2) }),
    result: z.strictObject({
      certificateId: z.uuid(),
      number: z.string(),
      version: z.int(),
      /** Name of the PDF in the data folder's `documents`; JSON and CSV have the same name with their own ending. */
      fileName: z.string(),
      savedTo: z.string(),
      recordSha256: z.string(),
      ...Changed.shape,
    }),
  }),
  'siblings.endWait': defineCall({
    summary: 'The return does not wait for its other parcels any longer, and why (S23).',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      reason: z.enum(WAIT_ENDED_REASONS),
      note: z.string().trim().min(3).max(300).nullable(),
    }),
    result: Changed,
  }),
};
