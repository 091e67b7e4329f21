import type { ClaimMatter } from '../claim-matter.ts';
import type { PhotoSlot } from '../photo-slot.ts';

/** Which pictures of a damaged unit are required, by what the claim is about: policy data (S48, S56). */
export type RequiredPhotos = Readonly<Record<ClaimMatter, readonly PhotoSlot[]>>;

/** From far to near (S49): what the whole looked like before what is wrong with it. */
export const FAR_TO_NEAR: readonly PhotoSlot[] = ['label', 'outside', 'inside', 'item', 'defect'];

/** S56: a reason that is not about quality needs no judgement by picture, unless a carrier is to answer for it. */
export function requiredPhotos(
  matter: ClaimMatter,
  isTransport: boolean,
  policy: RequiredPhotos,
): readonly PhotoSlot[] {
  const slots = isTransport ? [...policy[matter], ...policy.damaged] : policy[matter];
  return FAR_TO_NEAR.filter((slot) => slots.includes(slot));
}
