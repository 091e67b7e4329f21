import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { CaseRow, CaseView } from '../case-view.ts';
import { Changed, commandId } from '../changed.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const caseId = z.uuid();

export const caseCalls = {
  'case.get': defineCall({
    summary: 'One case, whole.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ caseId }),
    result: CaseView,
  }),
  'case.list': defineCall({
    summary: 'Cases by status, newest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({
      status: z.enum(['open', 'parked', 'closed', 'any']),
      limit: z.int().positive().max(500),
    }),
    result: z.strictObject({ cases: z.array(CaseRow) }),
  }),
  'case.close': defineCall({
    summary: 'Confirms a case with no open questions, recording what its confirmation names.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, confirmedBy: z.enum(['button', 'api']) }),
    /** The case as it is afterwards: closed, or parked until a second person has agreed. */
    result: Changed.extend({ case: CaseView }),
  }),
  'case.park': defineCall({
    summary: 'Sets a case aside; scanning one of its codes brings it back.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      reason: z.enum(['asked', 'needs-inspector', 'awaiting-cartons', 'awaiting-parcel']),
      /** Where it is put; left out, the shelf the policy proposes; null for none. */
      shelf: z.string().max(60).nullable().optional(),
    }),
    result: Changed.extend({ shelf: z.string().nullable() }),
  }),
  'case.resume': defineCall({
    summary: 'Takes up a parked case; the one that was open is closed or parked as a next parcel would do.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: Changed,
  }),
  'case.reopen': defineCall({
    summary: 'Opens a closed case again, with a reason. Supervisors only.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, caseId, reason: z.string().trim().min(3).max(500) }),
    result: Changed,
  }),
  'case.settle': defineCall({
    summary: 'Settles a conflict between benches: says which of the heads stand.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, caseId, kept: z.array(z.uuid()).min(1).max(64) }),
    result: Changed,
  }),
  'certificate.issue': defineCall({
    summary: 'Issues the damage certificate of a unit graded C or D and saves its PDF.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      unitId: z.uuid(),
      languages: z.array(z.enum(LOCALES)).min(1).max(2),
    }),
    result: z.strictObject({
      certificateId: z.uuid(),
      number: z.string(),
      /** Name of the PDF in the data folder's `documents`; its bytes come from `document.bytes`. */
      fileName: z.string(),
      /** Where it was saved, for people. */
      savedTo: z.string(),
      bench: Changed.shape.bench,
    }),
  }),
  'label.print': defineCall({
    summary: "Gives a unit its licence plate and makes the label's PDF.",
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, unitId: z.uuid() }),
    result: z.strictObject({ lpn: z.string(), fileName: z.string(), savedTo: z.string(), bench: Changed.shape.bench }),
  }),
};
