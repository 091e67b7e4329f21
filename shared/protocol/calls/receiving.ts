import { z } from 'zod';
import { Cause } from '../../domain/cause.ts';
import { Defect } from '../../domain/defect.ts';
import { Disposition } from '../../domain/disposition.ts';
import { Grade } from '../../domain/grade.ts';
import { INNER_PACKAGING } from '../../domain/inner-packaging.ts';
import { RULED_OUT } from '../../domain/inspection/exclusion-checklist.ts';
import { INSTALLERS } from '../../domain/inspection/propose-cause.ts';
import { MOST_GROSS_MG } from '../../domain/mass.ts';
import { OuterPackaging } from '../../domain/outer-packaging.ts';
import { PhotoSlot } from '../../domain/photo-slot.ts';
import { WEAR } from '../../domain/wear.ts';
import { ManualWeightReason } from '../../domain/weighing-record.ts';
import { CONTRACT_PARTIES, TRANSPORT_LEGS } from '../../return-case/events/inspection-events.ts';
import { BenchView, ScanOutcome } from '../bench-view.ts';
import { defineCall, type Role } from '../call.ts';
import { Changed, commandId } from '../changed.ts';

/** Everybody who works at the bench; finance staff read and do not receive. */
const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const satisfies readonly Role[];
const caseId = z.uuid();

/** What an inspection may say besides; what is left out stays as it was found before. */
const InspectedBesides = {
  wear: z.enum(WEAR).nullable().exactOptional(),
  severity: z.int().min(1).max(4).nullable().exactOptional(),
  missingAccessories: z.array(z.string().max(64)).max(50).exactOptional(),
  matchesClaim: z.boolean().nullable().exactOptional(),
  innerPackaging: z.enum(INNER_PACKAGING).nullable().exactOptional(),
  ruledOut: z.array(z.enum(RULED_OUT)).max(2).exactOptional(),
  installedBy: z.enum(INSTALLERS).nullable().exactOptional(),
  /** With transport as the cause: on which leg, who contracted it, and the carrier. */
  leg: z
    .strictObject({
      leg: z.enum(TRANSPORT_LEGS),
      contractedBy: z.enum(CONTRACT_PARTIES),
      carrier: z.string().min(1).max(64).nullable(),
    })
    .exactOptional(),
};

export const receivingCalls = {
  'bench.get': defineCall({
    summary: 'The parcel this station is working on, and what it waits for.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: BenchView,
  }),
  'code.scan': defineCall({
    summary: 'Any code, however it was read: says what it means and does what follows from it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      raw: z.string().max(8_192),
      source: z.enum(['wedge', 'serial', 'camera', 'typed', 'api']),
      /** The answer to an earlier `choose` outcome. */
      choice: z.string().max(120).optional(),
      /** The unit the screen has open: a serial number or a tote is about it. */
      about: z.strictObject({ lineId: z.uuid(), ordinal: z.int().positive().max(999) }).optional(),
    }),
    result: z.strictObject({ outcome: ScanOutcome, bench: BenchView }),
  }),
  'parcel.receive': defineCall({
    summary: 'Receives the parcel of an expected return by its tracking number or RMA, like scanning it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, code: z.string().min(1).max(512) }),
    result: z.strictObject({ outcome: ScanOutcome, bench: BenchView }),
  }),
  'parcel.weigh': defineCall({
    summary: 'Asks for a weight now: the next two equal stable readings of the scale are bound to the parcel.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId: z.uuid() }),
    result: Changed,
  }),
  'parcel.weighManual': defineCall({
    summary: 'Records a weight that a person read elsewhere, with the reason; it stays marked as manual.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      parcelId: z.uuid(),
      grossMg: z.int().positive().max(MOST_GROSS_MG),
      reason: ManualWeightReason,
    }),
    result: Changed,
  }),
  'packaging.record': defineCall({
    summary: 'How the outside of a parcel looked on arrival.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId: z.uuid(), condition: OuterPackaging }),
    result: Changed,
  }),
  'content.count': defineCall({
    summary: 'How many units of a line are here: an absolute number.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, lineId: z.uuid(), counted: z.int().nonnegative().max(999) }),
    result: Changed,
  }),
  'line.inspect': defineCall({
    summary: 'What was found on one unit: grade, defects, cause as stated. Replaces an earlier inspection.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      lineId: z.uuid(),
      ordinal: z.int().positive().max(999),
      grade: Grade,
      isSealed: z.boolean().nullable(),
      defects: z.array(Defect).max(20),
      causeStated: Cause.nullable(),
      ...InspectedBesides,
    }),
    result: Changed,
  }),
  'disposition.decide': defineCall({
    summary: 'What happens to a unit and where it goes; without a place the policy names it.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      unitId: z.uuid(),
      disposition: Disposition,
      place: z.string().min(1).max(60).nullable(),
    }),
    result: Changed,
  }),
  'photo.add': defineCall({
    summary: 'Adds an uploaded photograph (POST /api/photos) to a case.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      slot: PhotoSlot,
      unitId: z.uuid().nullable(),
    }),
    result: Changed,
  }),
  'step.undo': defineCall({
    summary: 'Takes back the latest step of a case while its undo window is open; another parcel in work is set aside.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      /** The step to take back, as `undo.commandId` of the case names it. */
      step: z.uuid(),
    }),
    /** The parcel that was in work and made way for the one the step belongs to, if any. */
    result: Changed.extend({ parkedCaseId: z.uuid().nullable() }),
  }),
};
