import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { PersonRef } from '../person-ref.ts';
import { commandId } from '../changed.ts';
import { HandoverOutcome, HandoverView } from '../handover-view.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const handoverId = z.uuid();
const View = z.strictObject({ handover: HandoverView });

/** The end of a shift by shelf scan (S95, idea 14). */
export const handoverCalls = {
  'handover.start': defineCall({
    summary: 'Begins a handover, or goes on with the one that is open at this site.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId }),
    result: View,
  }),
  'handover.scan': defineCall({
    summary:
      'A shelf label, or any code of a parcel that lies on the shelf scanned last; what nobody knows is kept too.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, handoverId, raw: z.string().min(1).max(512) }),
    result: z.strictObject({ outcome: HandoverOutcome, handover: HandoverView }),
  }),
  'handover.close': defineCall({
    summary: 'Ends it: what should be on the scanned shelves and was not seen is written down as missing.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, handoverId, note: z.string().max(1_000) }),
    result: View,
  }),
  'handover.tick': defineCall({
    summary: 'The next shift ticks an item it has done (S95).',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, handoverId, caseId: z.uuid(), isDone: z.boolean() }),
    result: View,
  }),
  'handover.get': defineCall({
    summary: 'One handover: every shelf, what lies there, and how that differs from the system.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ handoverId }),
    result: HandoverView,
  }),
  'handover.list': defineCall({
    summary: 'Handovers, the newest first; the first is the one that is open, if any is.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ limit: z.int().positive().max(100) }),
    result: z.strictObject({
      handovers: z.array(
        z.strictObject({
          handoverId,
          startedAtMs: z.int(),
          startedBy: PersonRef,
          closedAtMs: z.int().nullable(),
          shelves: z.int(),
          seen: z.int(),
          differences: z.int(),
        }),
      ),
    }),
  }),
  'handover.sheet': defineCall({
    summary: 'Makes the handover sheet as A4 PDF in a language; its bytes come from document.bytes.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ handoverId, locale: z.enum(LOCALES) }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string() }),
  }),
};
