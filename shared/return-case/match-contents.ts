import type { CaseEvent } from './events.ts';
import type { ReturnLine, UnexpectedContent } from './state.ts';

/** A line of a case, or one as it is announced, which nobody has counted. */
type Line = Pick<ReturnLine, 'lineId' | 'sku' | 'gtin' | 'expected'> & { readonly counted?: number | null };

/**
 * What was scanned before anybody knew what to expect, counted to the lines that expect it: by SKU, else by trade
 * number. What is left over stays unexpected. Absolute counts, so that telling it twice changes nothing.
 */
export function matchContents(lines: readonly Line[], unexpected: readonly UnexpectedContent[]): readonly CaseEvent[] {
  const left = new Map(unexpected.map((content) => [content, content.counted]));
  const counts = lines.flatMap((line): CaseEvent[] => {
    const before = line.counted ?? 0;
    const found = takeFrom(left, line, line.expected - before);
    return found === 0
      ? []
      : [{ type: 'ContentCounted', data: { lineId: line.lineId, counted: before + found, by: 'scan' } }];
  });
  const rests = [...left].flatMap(([content, counted]): CaseEvent[] => {
    if (counted === content.counted) return [];
    const { insteadOfLineId: _, ...found } = content;
    return [{ type: 'UnexpectedContentCounted', data: { ...found, counted } }];
  });
  return [...counts, ...rests];
}

function takeFrom(left: Map<UnexpectedContent, number>, line: Line, wanted: number): number {
  let missing = Math.max(0, wanted);
  for (const [content, counted] of left) {
    const isSame = content.sku === line.sku || (content.gtin !== null && content.gtin === line.gtin);
    const taken = isSame ? Math.min(missing, counted) : 0;
    missing -= taken;
    left.set(content, counted - taken);
  }
  return Math.max(0, wanted) - missing;
}
