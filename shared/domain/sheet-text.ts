/** Controls break a file in some programs; what turns the text round makes a cell say something else than it holds. */
const UNFIT =
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/**
 * Text of unknown origin as it may stand in a spreadsheet: half characters, control characters and bidi overrides
 * (U+202A-202E, 2066-2069) are shown as the replacement sign, so that nobody takes the cell for what it is not (H2).
 */
export function sheetText(text: string): string {
  return text.toWellFormed().replace(UNFIT, '\uFFFD');
}
