/** Chinese, Japanese and Korean signs: written without blanks, so that every two neighbours are a word of the index. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const RUN = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const MOST_WORDS = 400;

/**
 * Text as the index holds it: lower case, without accents, cut into words; Chinese into pairs of neighbouring signs,
 * because a search for two of them must find them anywhere in a name (a trigram index finds nothing for two).
 */
export function searchWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
  const words = [...plain.matchAll(RUN)].flatMap(([run]) => wordsOfRun(run));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A run of letters may change between Chinese and Latin: `USB充电器`. */
function wordsOfRun(run: string): string[] {
  const words: string[] = [];
  let latin = '';
  let signs: string[] = [];
  const end = (): void => {
    if (latin !== '') words.push(latin);
    words.push(...pairs(signs));
    latin = '';
    signs = [];
  };
  let wasCjk: boolean | null = null;
  for (const sign of run) {
    const isCjk = CJK.test(sign);
    if (wasCjk !== null && wasCjk !== isCjk) end();
    if (isCjk) signs.push(sign);
    else latin += sign;
    wasCjk = isCjk;
  }
  end();
  return words;
}

function pairs(signs: readonly string[]): string[] {
  if (signs.length === 1) return [...signs];
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
}

/**
 * The query over those words: all of them, and each may be the beginning of a longer one (`kett` finds a kettle). Every
 * word is quoted, so that nothing a person types is an operator. Null when there is no word in it.
 */
export function searchQuery(text: string): string | null {
  const words = searchWords(text).slice(0, 12);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}
