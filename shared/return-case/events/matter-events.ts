import { z } from 'zod';
import { MATTER_OUTCOMES, MATTERS } from '../../domain/matter.ts';
import { AmountMinor, CurrencyCode, Id, Sha256, Text } from './event-parts.ts';

/** Cases whose goods stay with the customer, or never came. */
export const MATTER_EVENTS = {
  NoParcelStated: { version: 1, data: z.strictObject({ matter: z.enum(MATTERS), note: Text(500).nullable() }) },
  /** A weight the buyer says: kept, shown, and always marked unverified (S24). */
  DeclaredWeightNoted: {
    version: 1,
    data: z.strictObject({ declaredMg: z.int().positive(), sha256: Sha256.nullable() }),
  },
  EvidenceAttached: {
    version: 1,
    data: z.strictObject({
      evidenceId: Id,
      sha256: Sha256,
      kind: z.enum(['image', 'pdf']),
      title: z.string().min(1).max(200),
    }),
  },
  MatterSettled: {
    version: 1,
    data: z.strictObject({
      outcome: z.enum(MATTER_OUTCOMES),
      note: Text(500).nullable(),
      trackingNumber: Text(64).nullable(),
      amountMinor: AmountMinor.nullable(),
      currency: CurrencyCode.nullable(),
      /** What the buyer had paid, where no line of the case says so (S109). */
      paidMinor: AmountMinor.nullable().default(null),
    }),
  },
} as const;
