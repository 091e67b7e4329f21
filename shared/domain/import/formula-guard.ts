/** What makes a spreadsheet run a cell instead of showing it; the full-width signs too (reliability.md H1). */
const TRIGGER = '[=+\\-@＝＋－＠]';
/**
 * A cell may be cut again at `;`, a quote or a line end by a spreadsheet with other settings. Blanks and what cannot be
 * seen may be skipped before a formula.
 */
const STARTS = `(^|[;"\\t\\r\\n])([ \\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff]*)`;
const AT_RISK = new RegExp(`${STARTS}(?=${TRIGGER})`, 'gu');
const GUARDED = new RegExp(`${STARTS}'(?=${TRIGGER})`, 'gu');

/** Makes a cell inert for spreadsheets: an apostrophe before whatever they would run. Source: OWASP ASVS 5.0, 1.2.10. */
export function guardFormulas(cell: string): string {
  const guarded = cell.replace(AT_RISK, "$1$2'");
  return /^[\t\r\n]/.test(guarded) ? `'${guarded}` : guarded;
}

/** Takes the apostrophes away again, so that a corrected file of refused rows imports what the first file meant. */
export function unguardFormulas(cell: string): string {
  return cell.replace(/^'(?=[\t\r\n])/, '').replace(GUARDED, '$1$2');
}
