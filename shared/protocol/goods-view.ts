import { z } from 'zod';
import { Cause } from '../domain/cause.ts';
import { CLAIM_MATTERS } from '../domain/claim-matter.ts';
import { SHIPMENT_CAUSES } from '../domain/contents/shipment-cause.ts';
import { SHORTAGE_OUTCOMES } from '../domain/contents/shortage-outcome.ts';
import { Disposition } from '../domain/disposition.ts';
import { ELIGIBILITY_VERDICTS, ELIGIBILITY_WHYS } from '../domain/eligibility/eligibility.ts';
import { RULED_OUT } from '../domain/inspection/exclusion-checklist.ts';
import { HANDLING_MARKS } from '../domain/inspection/handling-mark.ts';
import { MARK_PAIRINGS } from '../domain/inspection/mark-pairing.ts';
import { CAUSE_RULES } from '../domain/inspection/propose-cause.ts';
import { SERIAL_FINDINGS } from '../domain/inspection/serial-check.ts';
import { CONTRACT_PARTIES, TRANSPORT_LEGS } from '../return-case/events/inspection-events.ts';

const EligibilityVerdict = z.enum(ELIGIBILITY_VERDICTS);

/** What the answers so far propose for one unit, each with its rule; changed by the inspector in one tap. */
export const UnitProposal = z.strictObject({
  cause: Cause,
  causeRuleId: z.enum(CAUSE_RULES),
  marks: z.enum(MARK_PAIRINGS),
  severity: z.int().nullable(),
  severityRuleId: z.string().nullable(),
  matchesClaim: z.boolean().nullable(),
  ruledOut: z.array(z.enum(RULED_OUT)),
  /** For transport as the cause: the leg, and who contracted it. */
  leg: z.strictObject({
    leg: z.enum(TRANSPORT_LEGS),
    contractedBy: z.enum(CONTRACT_PARTIES),
    carrier: z.string().nullable(),
  }),
  disposition: Disposition,
  place: z.string(),
});
export type UnitProposal = z.infer<typeof UnitProposal>;

/** What is known of a line's goods besides its count. */
export const LineGoods = z.strictObject({
  matter: z.enum(CLAIM_MATTERS),
  /** Null for a parcel that is no buyer's return. */
  eligibility: z
    .strictObject({
      verdict: EligibilityVerdict,
      findings: z.array(z.strictObject({ ruleId: z.string(), why: z.enum(ELIGIBILITY_WHYS) })),
    })
    .nullable(),
  /** Null for a line whose units travel in one carton. */
  cartons: z
    .strictObject({ here: z.int(), expected: z.int(), awaited: z.array(z.int()), isAwaited: z.boolean() })
    .nullable(),
  serials: z.array(z.strictObject({ ordinal: z.int(), serial: z.string(), finding: z.enum(SERIAL_FINDINGS) })),
  /** For a short line: how it came about and what to do, as proposed. */
  shortageProposed: z
    .strictObject({ cause: z.enum(SHIPMENT_CAUSES), outcome: z.enum(SHORTAGE_OUTCOMES), ruleId: z.string() })
    .nullable(),
  /** Value of what is missing, in minor units of the line's currency; null when it has none. */
  missingValueMinor: z.int().nullable(),
});
export type LineGoods = z.infer<typeof LineGoods>;

/** What the goods of the whole case come to. expected = good + defective + missing + uncounted, always. */
export const CaseGoods = z.strictObject({
  expected: z.int(),
  good: z.int(),
  defective: z.int(),
  missing: z.int(),
  uncounted: z.int(),
  extra: z.int(),
  /** Where a thing that nobody expected is put, so that it has a place and not a corner. */
  extraPlace: z.string(),
  /** Unexpected things that may have come instead of a short line (S30). */
  substitutions: z.array(
    z.strictObject({ unexpectedId: z.uuid(), lineId: z.uuid(), kind: z.enum(['same-kind', 'other']) }),
  ),
  eligibility: z.strictObject({ verdict: EligibilityVerdict, ruleIds: z.array(z.string()) }).nullable(),
  /** Refunds held back until a person decides, and why. */
  withheld: z.array(
    z.strictObject({
      lineId: z.uuid(),
      quantity: z.int(),
      amountMinor: z.int().nullable(),
      currency: z.string().nullable(),
      ruleIds: z.array(z.string()),
    }),
  ),
  /** S31: until when the first parcel must have been looked at. */
  firstCheck: z.strictObject({ dueAtMs: z.int(), isDone: z.boolean(), isLate: z.boolean() }).nullable(),
  /** S53: the prompt before opening; null when there is none, or somebody has answered it. */
  handlingMark: z.enum(HANDLING_MARKS).nullable(),
  /** S55: where packaging is kept, and until when, if it is kept from today. */
  retain: z.strictObject({ shelf: z.string(), keepUntil: z.string() }),
});
export type CaseGoods = z.infer<typeof CaseGoods>;
