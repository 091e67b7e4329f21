/** What takes the place of a piece of the template in one copy. */
export type Fill<Copy> = (copy: Copy) => string;

/**
 * Cuts a text where `pattern` matches and asks `fillFor` what stands there in a copy; null leaves the piece as it is.
 * Cut once, filled a hundred thousand times: joining is all a copy costs.
 */
export function cutTemplate<Copy>(
  text: string,
  pattern: RegExp,
  fillFor: (piece: string) => Fill<Copy> | null,
): Fill<Copy> {
  const parts: (string | Fill<Copy>)[] = [];
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(pattern)) {
    const fill = fillFor(piece);
    if (fill === null) continue;
    parts.push(text.slice(from, index), fill);
    from = index + piece.length;
  }
  parts.push(text.slice(from));
  return (copy) => {
    let filled = '';
    for (const part of parts) filled += typeof part === 'string' ? part : part(copy);
    return filled;
  };
}
