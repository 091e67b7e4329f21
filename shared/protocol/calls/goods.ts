import { z } from 'zod';
import { SHORTAGE_OUTCOMES } from '../../domain/contents/shortage-outcome.ts';
import { DEFECT_PLACES } from '../../domain/defect.ts';
import { HANDLING_MARKS } from '../../domain/inspection/handling-mark.ts';
import { SHORTAGE_CAUSES } from '../../return-case/events/content-events.ts';
import { CONTRACT_PARTIES, TRANSPORT_LEGS } from '../../return-case/events/inspection-events.ts';
import { defineCall } from '../call.ts';
import { Changed, commandId } from '../changed.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const caseId = z.uuid();
const parcelId = z.uuid();
const lineId = z.uuid();

/** What is said about the goods besides counting and grading them. */
export const goodsCalls = {
  'content.allHere': defineCall({
    summary: 'Every line is whole: counts all of them at once.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: Changed,
  }),
  'content.restMissing': defineCall({
    summary: 'Nothing is here of the lines that nobody has counted.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: Changed,
  }),
  'content.countExtra': defineCall({
    summary:
      'How many of something that no line expects are here: an absolute number. Without an id it is a new thing.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      unexpectedId: z.uuid().nullable(),
      name: z.string().min(1).max(200),
      counted: z.int().nonnegative().max(999),
    }),
    result: Changed,
  }),
  'carton.count': defineCall({
    summary: 'How many of one carton of a line are here; a unit is whole when each of its cartons is.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      lineId,
      carton: z.int().positive().max(20),
      counted: z.int().nonnegative().max(999),
    }),
    result: Changed,
  }),
  'substitution.find': defineCall({
    summary: 'That unexpected thing came instead of a line, which is then short; a null line takes it back.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, unexpectedId: z.uuid(), lineId: lineId.nullable() }),
    result: Changed,
  }),
  'shortage.state': defineCall({
    summary: 'Why a line is short, whether the delivery note lists it, and what is done about it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      lineId,
      cause: z.enum(SHORTAGE_CAUSES),
      onDeliveryNote: z.boolean().nullable(),
      outcome: z.enum(SHORTAGE_OUTCOMES).nullable(),
    }),
    result: Changed,
  }),
  'leg.state': defineCall({
    summary: 'On which leg of its journey a unit was damaged, who contracted that leg, and the carrier.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      unitId: z.uuid(),
      leg: z.enum(TRANSPORT_LEGS),
      contractedBy: z.enum(CONTRACT_PARTIES),
      carrier: z.string().min(1).max(64).nullable(),
    }),
    result: Changed,
  }),
  'packaging.placeMarks': defineCall({
    summary: 'Where the outside of a parcel is damaged, to be held against where the goods are.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, places: z.array(z.enum(DEFECT_PLACES)).max(10) }),
    result: Changed,
  }),
  'packaging.noteMark': defineCall({
    summary: 'A carton marked as glass or fragile was shaken before opening: whether anything rattled.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, mark: z.enum(HANDLING_MARKS), rattles: z.boolean() }),
    result: Changed,
  }),
  'packaging.retain': defineCall({
    summary: 'Keeps the packaging of a parcel on a shelf until a date.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      parcelId,
      shelf: z.string().min(1).max(60),
      keepUntil: z.iso.date(),
    }),
    result: Changed,
  }),
};
