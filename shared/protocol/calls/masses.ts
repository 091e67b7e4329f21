import { z } from 'zod';
import { DivisionFrom } from '../../domain/masses/mass-events.ts';
import { MassSample, MassSubject } from '../../domain/masses/mass-sample.ts';
import { MassTask } from '../../domain/masses/mass-tasks.ts';
import { UnitMass } from '../../domain/shortage/weighed-content.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

/** How a mass that counts was weighed by a person (B8). */
const WeighedBy = z.strictObject({
  /** So many lay on the scale together. */
  quantity: z.int().positive(),
  /** Epoch ms. */
  atMs: z.int(),
  /** The bench it was weighed at; null where its set-up has not come here. */
  stationName: z.string().nullable(),
  stationCode: z.string().nullable(),
  /** The step of the scale, mg, and whose word it is; null where it was not written down. */
  divisionMg: z.int().positive().nullable(),
  divisionFrom: DivisionFrom.nullable(),
});

/** Everything that is known of what one unit, or one packaging, weighs. */
export const MassView = z.strictObject({
  subject: MassSubject,
  /** Of the item; null for a packaging, and for a SKU that the catalogue does not hold. */
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  nameEs: z.string().nullable(),
  /** What a weight is held against now; null while nobody knows. */
  inForce: UnitMass.nullable(),
  /** Where `inForce` was weighed; null where it comes from elsewhere. */
  weighed: WeighedBy.nullable(),
  declaredMg: z.int().nullable(),
  learnedMg: z.int().nullable(),
  /** Parcels that teach it so far, and how many are wanted. */
  parcels: z.int(),
  wanted: z.int(),
  /** Parcels that said something else entirely and are not used. */
  outliers: z.int(),
  /** What a person should settle; null when nothing. */
  task: MassTask.nullable(),
});
export type MassView = z.infer<typeof MassView>;

const SETTLERS = ['supervisor', 'administrator'] as const;

export const massCalls = {
  'mass.list': defineCall({
    summary: 'What things weigh, as far as parcels have said something of them or a search names them; tasks first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({
      /** A SKU, a part of one, a GTIN or words of a name; empty for everything. */
      search: z.string().max(200),
      offset: z.int().nonnegative().max(1_000_000),
      limit: z.int().positive().max(100),
    }),
    result: z.strictObject({
      masses: z.array(MassView).max(100),
      /** How many there are under this search, and how many of them wait for a person. */
      total: z.int(),
      waiting: z.int(),
    }),
  }),
  'mass.get': defineCall({
    summary: 'One of them, with what each parcel said.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ subject: MassSubject }),
    result: z.strictObject({
      mass: MassView,
      samples: z.array(z.strictObject({ ...MassSample.shape, isUsed: z.boolean() })).max(1_000),
    }),
  }),
  'mass.settle': defineCall({
    summary: 'A person settles what counts: what the shop declared, or what parcels taught.',
    access: SETTLERS,
    changes: true,
    params: z.strictObject({ commandId, subject: MassSubject, use: z.enum(['declared', 'learned']) }),
    result: z.strictObject({ mass: MassView }),
  }),
  'mass.weigh': defineCall({
    summary: 'So many units of one SKU, or one packaging, lie on the scale now: that is what one weighs.',
    access: SETTLERS,
    changes: true,
    params: z.strictObject({ commandId, subject: MassSubject, quantity: z.int().min(1).max(999) }),
    result: z.strictObject({ mass: MassView }),
  }),
};
