const SEGMENTED_COVERAGE = 12;
const GROUP_BYTES = 12;

/**
 * The code points a TrueType font has glyphs for, read from its `cmap` table, format 12 (OpenType specification,
 * "cmap": sequential groups of start, end and first glyph). Throws on a font without such a table: we choose our font.
 */
export function drawableCodePoints(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const groupsAt = findSubtable(view, findTable(view, 'cmap'));
  const points = new Set<number>();
  for (let group = 0; group < view.getUint32(groupsAt - 4); group += 1) {
    const at = groupsAt + group * GROUP_BYTES;
    const [first, last, firstGlyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    for (let point = first; point <= last; point += 1) if (firstGlyph + point - first !== 0) points.add(point);
  }
  return points;
}

function findTable(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no ${name} table`);
}

/** Offset of the first group of the format 12 subtable. */
function findSubtable(view: DataView, cmapAt: number): number {
  for (let index = 0; index < view.getUint16(cmapAt + 2); index += 1) {
    const at = cmapAt + view.getUint32(cmapAt + 4 + index * 8 + 4);
    if (view.getUint16(at) === SEGMENTED_COVERAGE) return at + 16;
  }
  throw new Error('The font has no cmap of format 12');
}
