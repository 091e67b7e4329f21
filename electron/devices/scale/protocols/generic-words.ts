/** What a word of an unknown scale's line says. */
export type GenericWord = 'stable' | 'unstable' | 'gross' | 'net' | 'weight' | 'other' | 'overload' | 'underload';

/** `other`: a number perhaps, but not what lies on the pan. */
const MEANINGS: ReadonlyMap<string, GenericWord> = new Map<string, GenericWord>([
  ...means('stable', 'ST S STABLE'),
  ...means('unstable', 'US U SD D UNSTABLE MOTION DYNAMIC'),
  ...means('gross', 'GS G GR GW G/W B/G B GROSS BRUTTO'),
  ...means('net', 'NT N NW N/W NET NETTO'),
  ...means('weight', 'W WT WEIGHT'),
  ...means('other', 'T TR TW T/W TARE TARA PT TOTAL TOT SUM QT QTY'),
  ...means('overload', 'OL OVER OVERLOAD HH'),
  ...means('underload', 'UL LO UNDER UNDERLOAD LL'),
]);

/** Null for a word nobody has explained: a line that holds one is refused (devices.md 1.16). */
export function genericWord(word: string): GenericWord | null {
  return MEANINGS.get(word.toUpperCase()) ?? null;
}

function means(meaning: GenericWord, words: string): [string, GenericWord][] {
  return words.split(' ').map((word) => [word, meaning]);
}
