import { z } from 'zod';
import { MATTERS, MATTER_OUTCOMES } from '../domain/matter.ts';
import { APPROVAL_MATTERS } from '../return-case/events/progress-events.ts';
import { PersonRef } from './person-ref.ts';

const Said = { by: PersonRef, atMs: z.int() };
const Money = { amountMinor: z.int().nullable(), currency: z.string().nullable() };

/** What is known around the goods of a case, as a screen needs it. */
export const CaseProgressView = z.strictObject({
  recallNote: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  slip: z
    .strictObject({
      found: z.boolean(),
      hasDetails: z.boolean(),
      phoneTail: z.string().nullable(),
      rmaWritten: z.string().nullable(),
      orderWritten: z.string().nullable(),
    })
    .nullable(),
  valuables: z.array(
    z.strictObject({ valuablesId: z.uuid(), description: z.string(), ...Money, witness: PersonRef, ...Said }),
  ),
  freights: z.array(
    z.strictObject({
      freightId: z.uuid(),
      leg: z.string(),
      carrier: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      ...Money,
      payer: z.string().nullable(),
      reference: z.string().nullable(),
    }),
  ),
  /** S88: estimate beside bill, leg by leg, minor units; variance is bill less estimate. */
  freightLegs: z.array(
    z.strictObject({
      leg: z.enum(['outbound', 'return', 're-ship']),
      currency: z.string(),
      estimateMinor: z.int().nullable(),
      billedMinor: z.int().nullable(),
      varianceMinor: z.int().nullable(),
    }),
  ),
  eligibility: z
    .strictObject({ verdict: z.enum(['eligible', 'not-eligible', 'cannot-tell']), ruleIds: z.array(z.string()) })
    .nullable(),
  snapshots: z.array(z.strictObject({ sha256: z.string(), moment: z.string(), takenAtMs: z.int() })),
  shelf: z.string().nullable(),
  holdNumber: z.string().nullable(),
  identified: z
    .strictObject({ by: z.enum(['import', 'person']), reasons: z.array(z.string()), atMs: z.int() })
    .nullable(),
  flag: z.string().nullable(),
  notes: z.array(z.strictObject({ noteId: z.uuid(), text: z.string(), flag: z.string().nullable(), ...Said })),
  urgency: z.strictObject({ urgency: z.enum(['normal', 'priority']), dueOn: z.string().nullable() }),
  approvals: z.array(
    z.strictObject({
      approvalId: z.uuid(),
      matter: z.enum(APPROVAL_MATTERS),
      ...Money,
      note: z.string().nullable(),
      ...Said,
      decided: z.strictObject({ granted: z.boolean(), note: z.string().nullable(), ...Said }).nullable(),
    }),
  ),
  /** Not empty while a closed case is being corrected, and ever after. */
  reopenings: z.array(z.strictObject({ reason: z.string(), postedFacts: z.int(), ...Said })),
  matter: z.strictObject({ matter: z.enum(MATTERS), note: z.string().nullable() }).nullable(),
  /** Always unverified: nobody here weighed it (S24). */
  /** What the buyer says it weighs. Nobody here weighed it, so it never counts as a weight (S24). */
  declaredWeight: z
    .strictObject({ declaredMg: z.int(), sha256: z.string().nullable(), isVerified: z.literal(false) })
    .nullable(),
  evidence: z.array(
    z.strictObject({
      evidenceId: z.uuid(),
      sha256: z.string(),
      kind: z.enum(['image', 'pdf']),
      title: z.string(),
      ...Said,
    }),
  ),
  settled: z
    .strictObject({
      outcome: z.enum(MATTER_OUTCOMES),
      note: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      ...Money,
      /** S109: both numbers; null where nobody said what was paid. */
      paidMinor: z.int().nullable(),
      keepsMinor: z.int().nullable(),
      ...Said,
    })
    .nullable(),
});
export type CaseProgressView = z.infer<typeof CaseProgressView>;
