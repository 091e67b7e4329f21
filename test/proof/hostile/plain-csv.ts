/**
 * A second reader of CSV beside the library's, to the letter of RFC 4180: what both find in a file is what is in it.
 * A byte order mark is skipped; a quote may stand only where the RFC has one.
 */
export function readPlainCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const [cell, next] = text.charAt(at) === '"' ? quotedCell(text, at + 1) : bareCell(text, at, delimiter);
    row.push(cell);
    const isLineOver = text.startsWith('\r\n', next);
    if (isLineOver) {
      rows.push(row);
      row = [];
    } else if (text.charAt(next) !== delimiter) throw new SyntaxError(`no cell ends at ${next}`);
    at = next + (isLineOver ? 2 : 1);
  }
  return rows;
}

function quotedCell(text: string, from: number): [string, number] {
  let cell = '';
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') cell += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else return [cell, at + 1];
  }
  throw new SyntaxError('a quote is never closed');
}

function bareCell(text: string, from: number, delimiter: string): [string, number] {
  let at = from;
  while (at < text.length && text.charAt(at) !== delimiter && !text.startsWith('\r\n', at)) at += 1;
  return [text.slice(from, at), at];
}
