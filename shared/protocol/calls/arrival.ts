import { z } from 'zod';
import { FREIGHT_PAYERS } from '../../domain/policy/arrival-terms.ts';
import { Currency } from '../../domain/reference/currency.ts';
import { PARCEL_CLASSES } from '../../domain/facts/fact-payloads.ts';
import { defineCall, type Role } from '../call.ts';
import { Changed, commandId } from '../changed.ts';

/** Everybody who works at the bench; finance staff read and do not receive. */
const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const satisfies readonly Role[];
const caseId = z.uuid();
const parcelId = z.uuid();
const Note = z.string().trim().min(1).max(300);
const Amount = { amountMinor: z.int().nonnegative().nullable(), currency: Currency.nullable() };

/** What kind of parcel it is, how it came, and who takes it. */
export const arrivalCalls = {
  'parcel.classify': defineCall({
    summary: 'Says what kind of parcel this is; an empty one is counted as holding nothing.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      returnClass: z.enum(PARCEL_CLASSES).exclude(['unidentified']),
      note: z.string().trim().min(1).max(500).nullable(),
    }),
    result: Changed,
  }),
  'parcel.judgeSeal': defineCall({
    summary: 'Whether a parcel that we sealed ourselves is still sealed.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, isSealed: z.boolean() }),
    result: Changed,
  }),
  'case.joinRma': defineCall({
    summary: 'Another announced return lies in the same parcel: its lines join this case.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, rmaNumber: z.string().min(1).max(64) }),
    result: Changed,
  }),
  'case.noteOutcome': defineCall({
    summary: 'What was done with a parcel that somebody had called back.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, text: z.string().trim().min(1).max(500) }),
    result: Changed,
  }),
  'valuables.record': defineCall({
    summary: 'Cash or valuables found in a parcel, seen by a second person who shows a badge of their own.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      description: Note,
      ...Amount,
      witnessBadge: z.string().min(1).max(64),
    }),
    result: Changed,
  }),
  'parcel.turnAway': defineCall({
    summary: 'A parcel is not taken in: the driver has it again. With the last one its case is closed.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      parcelId,
      reason: z.enum(['freight-collect', 'carrier-not-accepted', 'not-ours']),
      note: Note.nullable(),
    }),
    result: Changed,
  }),
  'parcel.payFreight': defineCall({
    summary: 'Freight that was collected at the door and paid all the same.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      parcelId,
      amountMinor: z.int().positive(),
      currency: Currency,
      note: Note.nullable(),
    }),
    result: Changed,
  }),
  'parcel.noteConduct': defineCall({
    summary: 'How the carrier behaved at the door, as when signature or payment was asked before the goods were seen.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, parcelId, conduct: Note }),
    result: Changed,
  }),
  'freight.estimate': defineCall({
    summary: 'What the freight of one leg is reckoned to come to; said again it replaces what was said before.',
    access: [...BENCH_ROLES, 'finance'],
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      leg: z.enum(['outbound', 'return', 're-ship']),
      carrier: z.string().trim().min(1).max(64).nullable(),
      amountMinor: z.int().nonnegative().max(1_000_000_000),
      currency: z.string().length(3),
    }),
    result: Changed,
  }),
  'freight.record': defineCall({
    summary: 'Freight of one leg as billed; without a payer the class says who pays, and an amount gets a reference.',
    access: [...BENCH_ROLES, 'finance'],
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      leg: z.enum(['outbound', 'return', 're-ship']),
      carrier: z.string().trim().min(1).max(64).nullable(),
      trackingNumber: z.string().trim().min(1).max(64).nullable(),
      ...Amount,
      payer: z.enum(FREIGHT_PAYERS).nullable(),
      reference: z.string().trim().min(1).max(120).nullable(),
    }),
    result: Changed,
  }),
};
