import { GROUP_SEPARATOR } from './gs1/element-string.ts';

/** Faults of a scanner's settings that its reading of a check code shows, the gravest first. */
export const CHECK_FAULTS = ['other-signs', 'separator-lost', 'letters-turned'] as const;
export type CheckFault = (typeof CHECK_FAULTS)[number];

/** One code of the set-up sheet. */
export interface CheckCode {
  readonly symbology: 'code128' | 'gs1-128' | 'gs1datamatrix' | 'qrcode' | 'ean13' | 'chinese-qrcode';
  /** What a scanner that is set well sends, without AIM identifier and end. */
  readonly content: string;
}

/**
 * The codes of the set-up sheet. `CHKBENCH` holds none of the letters that AZERTY and QWERTZ have elsewhere, so that a
 * scanner set to the wrong keyboard is still known by it; what follows shows the fault.
 */
export const CHECK_CODES: readonly CheckCode[] = [
  { symbology: 'code128', content: 'CHKBENCH1-aZyQm/+$.%' },
  { symbology: 'gs1-128', content: `91CHKBENCH2${GROUP_SEPARATOR}92aZ9` },
  { symbology: 'gs1datamatrix', content: `91CHKBENCH3${GROUP_SEPARATOR}92aZ9` },
  { symbology: 'qrcode', content: 'CHKBENCH4-aZyQm/+$.%' },
  // GS1 keeps 952 for examples: no product on sale has such a number.
  { symbology: 'ean13', content: '9520000000004' },
  { symbology: 'chinese-qrcode', content: 'CHKBENCH6退货' },
];

/** Behind the application identifier, and the separator that some scanners make of a first FNC1. */
const CHECK = /^(?:91)?CHKBENCH|^9520000000004$/;

/** True for a code of the set-up sheet, however its signs arrived; `normalised` is upper case (`normaliseCode`). */
export function isCheckCode(normalised: string): boolean {
  return CHECK.test(withoutFirst(normalised));
}

/**
 * What a scanner did to a check code, the gravest first; empty when it arrived as it was printed. An AIM identifier in
 * front and an end behind are as they should be. What stands in place of a lost separator is no fault of its own.
 */
export function checkFaults(raw: string): readonly CheckFault[] {
  const read = withoutFirst(raw.trimEnd().replace(/^\][A-Za-z][0-9A-Z]/, ''));
  const isGs1 = read.toUpperCase().startsWith('91');
  const isLost = isGs1 && !read.includes(GROUP_SEPARATOR);
  const compared = (text: string): string => (isGs1 ? text.replace(/[^A-Z0-9]/gi, '') : text);
  const contents = CHECK_CODES.map(({ content }) => compared(content));
  const isKnown = contents.some((content) => content.toUpperCase() === compared(read).toUpperCase());
  const isTurned = isKnown && !contents.includes(compared(read));
  const shown: Readonly<Record<CheckFault, boolean>> = {
    'other-signs': !isKnown,
    'separator-lost': isLost,
    'letters-turned': isTurned,
  };
  return CHECK_FAULTS.filter((fault) => shown[fault]);
}

const withoutFirst = (text: string): string => (text.startsWith(GROUP_SEPARATOR) ? text.slice(1) : text);
