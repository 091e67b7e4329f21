/** A line that is short, as far as a substitute is looked for. */
export interface ShortLineName {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
}

/** Something that no line expects. */
export interface ExtraName {
  readonly unexpectedId: string;
  readonly sku: string | null;
  readonly name: string;
}

export interface ProposedSubstitution {
  readonly unexpectedId: string;
  readonly lineId: string;
  /** Same kind: another colour or size of what was ordered (S30 wrong style). */
  readonly kind: 'same-kind' | 'other';
}

/** Below this share of common words and letters two products are not variants of one. */
const SIMILAR_PERMILLE = 450;

/**
 * S30: an unexpected thing beside a short line is proposed as sent instead of it, the most alike first. With one of
 * each there is nothing to choose and unlike ones are proposed as well; a person accepts or leaves it.
 */
export function proposedSubstitutions(
  lines: readonly ShortLineName[],
  extras: readonly ExtraName[],
): readonly ProposedSubstitution[] {
  const pairs = lines
    .flatMap((line) => extras.map((extra) => ({ line, extra, permille: likenessPermille(line, extra) })))
    .toSorted((a, b) => b.permille - a.permille);
  const isPlain = lines.length === 1 && extras.length === 1;
  const taken = new Set<string>();
  return pairs.flatMap(({ line, extra, permille }): ProposedSubstitution[] => {
    const isAlike = permille >= SIMILAR_PERMILLE;
    if (taken.has(line.lineId) || taken.has(extra.unexpectedId) || (!isAlike && !isPlain)) return [];
    taken.add(line.lineId).add(extra.unexpectedId);
    const { unexpectedId } = extra;
    return [{ unexpectedId, lineId: line.lineId, kind: isAlike ? 'same-kind' : 'other' }];
  });
}

/** 0 nothing in common, 1000 the same: the better of SKU and name. */
function likenessPermille(line: ShortLineName, extra: ExtraName): number {
  const bySku = extra.sku === null ? 0 : diceOf(pairsOf(line.sku), pairsOf(extra.sku));
  return Math.max(bySku, diceOf(pairsOf(line.name), pairsOf(extra.name)));
}

/** Letter pairs: they work for codes, for words and for Chinese alike. */
function pairsOf(text: string): readonly string[] {
  const letters = [...text.toLowerCase().replaceAll(/[\s,.-]+/g, '')];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}

function diceOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const rest = [...other];
  const same = one.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return Math.floor((2_000 * same) / (one.length + other.length));
}
