import { CODE_LENGTH_LIMIT } from '../../../shared/domain/code/normalise-code.ts';
import type { ScannerProfile } from '../../../shared/domain/scanner-profile.ts';

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const ETX = 0x03;
const STX = 0x02;
const GS = '\u001d';
/** UTF-8 needs at most four bytes a character; what is longer is no code (V7). */
const MOST_BYTES = 4 * CODE_LENGTH_LIMIT;

/** What came in between two ends. */
export type ScannedText =
  | { readonly kind: 'code'; readonly text: string }
  /** Longer than any label; only how long it was is known. */
  | { readonly kind: 'too-long'; readonly byteLength: number };

/** Finds codes in what a scanner sends. Bounded; codes keep their AIM id and their GS exactly (devices.md 4.3). */
export interface ScannerFramer {
  /** The codes that these bytes complete, oldest first. */
  push(bytes: Uint8Array): readonly ScannedText[];
  /** Nothing has come for a while: the code that this ends, for scanners that say no end; else null. */
  silence(): ScannedText | null;
  /** How many bytes are held of a code that has no end yet. */
  heldBytes(): number;
  /** Forgets what is held: the cable was pulled in the middle of a code. */
  reset(): void;
}

export function createScannerFramer(profile: Pick<ScannerProfile, 'endsWith' | 'groupSeparator'>): ScannerFramer {
  const ends = new Set(ENDS[profile.endsWith]);
  const held = new Uint8Array(MOST_BYTES);
  let length = 0;

  const take = (): ScannedText | null => {
    const byteLength = length;
    length = 0;
    if (byteLength === 0) return null;
    if (byteLength > MOST_BYTES) return { kind: 'too-long', byteLength };
    return { kind: 'code', text: textOf(held.subarray(0, byteLength), profile.groupSeparator) };
  };
  return {
    push(bytes) {
      const codes: ScannedText[] = [];
      for (const byte of bytes) {
        if (ends.has(byte)) {
          const code = take();
          if (code !== null) codes.push(code);
        } else if (byte !== STX || length > 0) {
          if (length < MOST_BYTES) held[length] = byte;
          length += 1;
        }
      }
      return codes;
    },
    silence: () => (profile.endsWith === 'silence' ? take() : null),
    heldBytes: () => Math.min(length, MOST_BYTES),
    reset: () => void (length = 0),
  };
}

/** CR and LF end every code: no symbology that labels carry holds them, and a second one only ends an empty code. */
const ENDS: { readonly [End in ScannerProfile['endsWith']]: readonly number[] } = {
  'line-end': [CR, LF],
  tab: [TAB, CR, LF],
  etx: [ETX, CR, LF],
  silence: [CR, LF],
};

/** UTF-8 where the bytes are, else Latin-1: a scanner says nowhere which one it sends. */
function textOf(bytes: Uint8Array, groupSeparator: string | undefined): string {
  const text = utf8Or(bytes);
  return groupSeparator === undefined ? text : text.replaceAll(groupSeparator, GS);
}

function utf8Or(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
