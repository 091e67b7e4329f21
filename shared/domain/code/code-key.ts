/**
 * The form two spellings of one number share: `RMA-20001`, `rma 20001` and `RMA20001` all give `RMA20001`. Shops, labels
 * and spreadsheets do not agree on hyphens, blanks and case, so look-ups compare keys and screens show what was stored.
 * Null when the text holds no letter and no digit.
 */
export function codeKey(text: string): string | null {
  const key = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  return key === '' ? null : key;
}
