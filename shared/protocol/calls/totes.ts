import { z } from 'zod';
import { Disposition } from '../../domain/disposition.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { ToteView } from '../tote-view.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const Answer = z.strictObject({ tote: ToteView });
const toteId = z.uuid();

export const toteCalls = {
  'tote.list': defineCall({
    summary: 'Totes that are open or full, with how many units lie in each.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ totes: z.array(ToteView) }),
  }),
  'tote.open': defineCall({
    summary: 'Opens a tote for a disposition: the one with this code, else a new one with the next number.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, disposition: Disposition, code: z.string().min(1).max(30).nullable() }),
    result: Answer,
  }),
  'tote.fill': defineCall({
    summary: 'Marks a tote as full: nothing more is proposed into it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, toteId }),
    result: Answer,
  }),
  'tote.close': defineCall({
    summary: 'Closes a tote that was carried away; it can be opened again, also for something else.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, toteId }),
    result: Answer,
  }),
  'tote.label': defineCall({
    summary: 'Makes the label of a tote; its bytes come from document.bytes.',
    access: BENCH_ROLES,
    changes: false,
    params: z.strictObject({ toteId, locale: z.enum(LOCALES) }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string() }),
  }),
};
