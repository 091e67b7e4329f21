import { z } from 'zod';
import { ClaimEdits } from '../../claim/claim-fields.ts';
import { ClaimKind } from '../../claim/claim-status.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { ClaimHistoryStep, ClaimView } from '../claim-view.ts';

const DESK_ROLES = ['finance', 'supervisor', 'administrator'] as const;
const claimId = z.uuid();
/** `2026-11`, or every claim that is not settled, whatever its month. */
const Month = z.string().regex(/^(?:\d{4}-(?:0[1-9]|1[0-2])|open)$/);
const One = z.strictObject({ claim: ClaimView });

export const CLAIM_EXPORT_FORMATS = ['xlsx', 'csv', 'csv-semicolon', 'csv-gb18030'] as const;

export const claimCalls = {
  'claim.list': defineCall({
    summary: "The claims of an accounting month, or all open ones; a carrier's alone if named.",
    access: DESK_ROLES,
    changes: false,
    params: z.strictObject({ month: Month, carrier: z.string().max(64).nullable() }),
    result: z.strictObject({
      claims: z.array(ClaimView),
      /** Months that have claims, newest first. */
      months: z.array(z.string()),
      /** The calendar date at the site, against which deadlines are shown. */
      today: z.iso.date(),
      nearPercent: z.int(),
      urgentPercent: z.int(),
    }),
  }),
  'claim.get': defineCall({
    summary: 'One claim with its history.',
    access: DESK_ROLES,
    changes: false,
    params: z.strictObject({ claimId }),
    result: One.extend({ history: z.array(ClaimHistoryStep) }),
  }),
  'claim.edit': defineCall({
    summary: 'Changes a claim. `seen` is what the editor had seen of it; a change meanwhile is a conflict (409).',
    access: DESK_ROLES,
    changes: true,
    params: z.strictObject({ commandId, claimId, seen: z.array(z.uuid()).max(64), changes: ClaimEdits }),
    result: One,
  }),
  'claim.takeBasis': defineCall({
    summary: 'Goes on from what the case says now, after it changed under a claim.',
    access: DESK_ROLES,
    changes: true,
    params: z.strictObject({ commandId, claimId, seen: z.array(z.uuid()).max(64) }),
    result: One,
  }),
  'claim.add': defineCall({
    summary: 'Adds a claim by hand that the case did not suggest.',
    access: DESK_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId: z.uuid(), parcelId: z.uuid().nullable(), kind: ClaimKind }),
    result: One,
  }),
  'claim.export': defineCall({
    summary: 'Writes the sheet of a month, or of the open claims, into the data folder; bytes come from export.bytes.',
    access: DESK_ROLES,
    changes: true,
    params: z.strictObject({ commandId, month: Month, locale: z.enum(LOCALES), format: z.enum(CLAIM_EXPORT_FORMATS) }),
    result: z.strictObject({
      fileName: z.string(),
      savedTo: z.string(),
      claims: z.int().nonnegative(),
      /** Over the rows, as the notes sheet says it. */
      sha256: z.string(),
    }),
  }),
};
