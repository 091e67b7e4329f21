import { z } from 'zod';

/** What a person can be asked to choose among when one code has several meanings. */
export const MEANING_KINDS = [
  'parcel',
  'case',
  'expected',
  'shipment',
  'item',
  'unknown-parcel',
  'unknown-item',
] as const;
export type MeaningKind = (typeof MEANING_KINDS)[number];

/** Longer codes differ in what they say, hardly in how they begin. */
const MASK_LENGTH = 64;

/** What codes of one make have in common; never a number itself, which may lead to a person. */
export const CodeForm = z.strictObject({
  /** The shape of the code: `A` for a letter, `9` for a digit, the signs between them as they are. */
  mask: z.string().min(1).max(MASK_LENGTH),
  /** The different meanings it had, in the order of `MEANING_KINDS`. */
  meanings: z.array(z.enum(MEANING_KINDS)).min(2).max(MEANING_KINDS.length),
});
export type CodeForm = z.infer<typeof CodeForm>;

/** The form of a normalised code with these meanings; null when all are of one kind: there is nothing to learn. */
export function formOf(code: string, meanings: readonly MeaningKind[]): CodeForm | null {
  const kinds = MEANING_KINDS.filter((kind) => meanings.includes(kind));
  return kinds.length < 2 ? null : { mask: maskOf(code), meanings: kinds };
}

export function isSameForm(one: CodeForm, other: CodeForm): boolean {
  return one.mask === other.mask && keyOf(one) === keyOf(other);
}

const keyOf = ({ meanings }: CodeForm): string => meanings.toSorted().join(' ');

/** Signs that stand in every label of a make; any other could be somebody's. */
const SIGN = /[-._/+#:]/;

function maskOf(code: string): string {
  return [...code].slice(0, MASK_LENGTH).map(maskedSign).join('');
}

function maskedSign(sign: string): string {
  if (/\p{N}/u.test(sign)) return '9';
  if (/[\p{L}\p{M}]/u.test(sign)) return 'A';
  return SIGN.test(sign) ? sign : '?';
}
