/** Controls break a file in some programs; what turns the text round makes a cell say something else than it holds. */
const UNFIT = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/**
 * Text of unknown origin as it may stand in a spreadsheet: half characters, control characters and bidi overrides
 * (U+202A-202E, 2066-2069) are shown as the replacement sign, so that nobody takes the cell for what it is not (H2).
 */
export function sheetText(text: string): string {
  return text.toWellFormed().replace(UNFIT, '\uFFFD');
}
