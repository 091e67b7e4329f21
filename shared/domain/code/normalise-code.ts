import { withoutEnvelopeSigns } from './routing-code.ts';
import { accepted, refused, type Result } from '../result.ts';

/** No label at a bench holds more: an S10 has 13 characters, the longest GS1 symbol in use about 100 (V7). */
export const CODE_LENGTH_LIMIT = 512;

/** Why a text cannot be a code at all. Everything else is a code, if only an unknown one. */
export type CodeRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'control-characters'; readonly codePoint: number; readonly position: number };

export interface NormalisedCode {
  /** Exactly what was scanned, typed or imported: the evidence. */
  readonly raw: string;
  /** The AIM symbology identifier the scanner put in front, such as `]C0`, else null. */
  readonly aimId: string | null;
  /** What the symbol holds, untouched: without the identifier and the scanner's suffix. GS1 needs its case. */
  readonly content: string;
  /** Compact form for recognising: no blanks, no hyphens between digits, A-Z in upper case. */
  readonly normalised: string;
  /** The same with its hyphens: what a person would read out, and what patterns with groups are tried on. */
  readonly hyphenated: string;
}

const AIM_ID = /^\][A-Za-z][0-9A-Z]/;
/** Bidi marks, zero-width blanks and byte order marks: pasted along with a number, never part of one. */
const INVISIBLE = /\p{Cf}/gu;
/** U+2010..U+2015 and the minus sign: what word processors make of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;
/** GS (0x1D) separates GS1 fields and stays (devices.md 4.4); any other control character could press a key (V6). */
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
const GROUP_SEPARATOR = '\u001d';
/** Scanners end a code with CR, LF or Tab; that is framing and not a part of it. */
const SCANNER_SUFFIX = /[\t\r\n ]+$/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Brings a scanned, typed or pasted code into one form (devices.md 5.4): NFKC, no blanks, hyphens only where they do
 * not stand between digits, A-Z in upper case. An address (GS1 Digital Link) keeps its case and its hyphens. A code
 * that is empty, longer than 512 characters, or holds a control character other than GS (in an ISO/IEC 15434 message
 * also RS and EOT, which become GS) is refused and not repaired.
 * Doing it twice changes nothing.
 */
export function normaliseCode(raw: string): Result<NormalisedCode, CodeRefusal> {
  if (raw.length > CODE_LENGTH_LIMIT) {
    return refused({ kind: 'too-long', length: raw.length, limit: CODE_LENGTH_LIMIT });
  }
  const text = withoutEnvelopeSigns(raw).replace(SCANNER_SUFFIX, '');
  const control = text.matchAll(CONTROL).find(([sign]) => sign !== GROUP_SEPARATOR);
  if (control !== undefined) {
    return refused({ kind: 'control-characters', codePoint: control[0].codePointAt(0) ?? 0, position: control.index });
  }
  const aimId = AIM_ID.exec(text)?.[0] ?? null;
  const hyphenated = compact(text.slice(aimId?.length ?? 0));
  if (hyphenated === '') return refused({ kind: 'empty' });
  if (hyphenated.length > CODE_LENGTH_LIMIT) {
    return refused({ kind: 'too-long', length: hyphenated.length, limit: CODE_LENGTH_LIMIT });
  }
  const normalised = ADDRESS.test(hyphenated) ? hyphenated : hyphenated.replace(/(?<=\d)-+(?=\d)/g, '');
  return accepted({ raw, aimId, content: text.slice(aimId?.length ?? 0), normalised, hyphenated });
}

/** Case is turned for A-Z only: it is what wedge scanners garble, and other letters may change their length. */
function compact(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').replace(/ /g, '').replace(INVISIBLE, '');
  const folded = plain.replace(DASHES, '-').normalize('NFKC');
  return ADDRESS.test(folded)
    ? folded
    : folded.replace(/[a-z]+/g, (letters) => letters.toUpperCase()).normalize('NFKC');
}
