import { z } from 'zod';

const Written = (max: number) => z.string().trim().min(1).max(max).nullable();

/**
 * What a slip in the box or the sender's part of the label says of a person (S01). Kept in the `personal` table under a
 * random reference and nowhere else: the record holds that reference, the end of the telephone number and no name.
 */
export const SlipDetails = z.strictObject({
  account: Written(120),
  name: Written(120),
  phone: Written(40),
  /** Why the buyer sends it back, in the buyer's words. */
  reason: Written(500),
  /** Who sent the parcel, as the label names them. */
  sender: Written(200),
  /** Town or province of the sender. */
  region: Written(80),
});
export type SlipDetails = z.infer<typeof SlipDetails>;

export const NO_DETAILS: SlipDetails = {
  account: null,
  name: null,
  phone: null,
  reason: null,
  sender: null,
  region: null,
};

/** The last four digits of a telephone number as it was written: enough to tell two buyers apart. Null below four. */
export function phoneTailOf(phone: string | null): string | null {
  const digits = (phone ?? '').normalize('NFKC').replace(/\D/g, '');
  return digits.length < 4 ? null : digits.slice(-4);
}

/** A telephone number for papers that leave the house: its end alone. */
export function maskedPhone(phone: string | null): string | null {
  const tail = phoneTailOf(phone);
  return tail === null ? null : `••• ${tail}`;
}
