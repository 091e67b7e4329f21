import { withoutEnvelopeSigns } from '../../shared/domain/code/routing-code.ts';

/** Why a code is not handed on as read. */
export type CodeRejection = 'too-long' | 'control-characters' | 'unfinished';

/** A code as it may be shown and looked up; `rejected` says that it must not be looked up. */
export interface CleanCode {
  readonly text: string;
  readonly rejected?: CodeRejection;
  /** The code came in full-width characters: the input method or the scanner is set wrongly, tell the operator. */
  readonly fullWidth?: true;
}

/** The longest code we take, in characters; the densest label in the trade holds fewer. */
export const MAX_CODE_LENGTH = 512;

const GROUP_SEPARATOR = '\u001D';
/** C0 and C1 controls, zero-width and bidirectional marks: none of them can be seen, so none may be looked up. */
const HIDDEN = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
const FULL_WIDTH = /[\u3000\uFF01-\uFF5E]/;

/**
 * Makes a scanned or typed code fit to be looked up. Full-width characters become plain ones (NFKC). Control characters
 * around the code (STX, ETX, CR, LF) are a scanner's framing and are dropped; inside the code only GS (0x1D), the GS1
 * field separator, has a meaning, and any other one refuses the code, for dropping it would make a different code.
 */
export function cleanCode(raw: string): CleanCode {
  const fullWidth = FULL_WIDTH.test(raw);
  const framed = [...withoutEnvelopeSigns(fullWidth ? raw.normalize('NFKC') : raw)];
  const characters = withoutFraming(framed);
  const visible = characters.filter((character) => !isHidden(character));
  const rejected = rejection(characters.length, visible.length);
  return {
    text: visible.slice(0, MAX_CODE_LENGTH).join(''),
    ...(rejected === null ? {} : { rejected }),
    ...(fullWidth ? { fullWidth } : {}),
  };
}

function isHidden(character: string): boolean {
  return character !== GROUP_SEPARATOR && HIDDEN.test(character);
}

function withoutFraming(characters: readonly string[]): readonly string[] {
  const first = characters.findIndex((character) => !isHidden(character));
  const last = characters.findLastIndex((character) => !isHidden(character));
  return first < 0 ? [] : characters.slice(first, last + 1);
}

function rejection(length: number, visibleLength: number): CodeRejection | null {
  if (length > MAX_CODE_LENGTH) return 'too-long';
  return visibleLength < length ? 'control-characters' : null;
}
