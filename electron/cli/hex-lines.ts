export type HexLine =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'wrong';
      readonly number: number;
      readonly text: string;
      readonly why: 'no-hex' | 'odd' | 'too-long';
    };

/** No frame is near as long; what has no line ends is no list of frames. */
const LONGEST_LINE = 65_536;

/** Bytes written in hex, a line each, blanks between them allowed; blank lines are nothing. Ends at the first mistake. */
export async function* hexLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<HexLine> {
  let number = 0;
  for await (const text of textLines(input)) {
    number += 1;
    const digits = text.replaceAll(/\s/g, '');
    if (digits === '') continue;
    const why = text.length > LONGEST_LINE ? 'too-long' : mistakeIn(digits);
    if (why === null) yield { kind: 'bytes', bytes: Buffer.from(digits, 'hex') };
    else {
      yield { kind: 'wrong', number, text, why };
      return;
    }
  }
}

function mistakeIn(digits: string): 'no-hex' | 'odd' | null {
  if (!/^[\dA-Fa-f]+$/.test(digits)) return 'no-hex';
  return digits.length % 2 === 0 ? null : 'odd';
}

/** Lines of text; a line that does not end is handed over as it is once it is too long. */
async function* textLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const bytes of input) {
    const lines = (rest + Buffer.from(bytes).toString('latin1')).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length <= LONGEST_LINE) continue;
    yield rest;
    return;
  }
  yield rest;
}
