const LINE_BREAKS = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
/**
 * Controls, format characters and all that Unicode says to draw as nothing (bidi overrides and isolates U+202A-202E
 * and 2066-2069, zero width U+200B-200F, FEFF, tags U+E0000-E007F, variation selectors), private use, lone surrogates.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
/** Real scripts stack two or three marks on a letter; more is a tower meant to cover the neighbouring lines. */
const MARK_TOWER = /(\p{M}{3})\p{M}+/gu;

/**
 * Makes a value from outside safe to print beside figures that somebody will rely on (reliability.md H9): what would
 * turn, hide or cover text is removed, line breaks become blanks, letters of every script stay as they are.
 */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(MARK_TOWER, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
