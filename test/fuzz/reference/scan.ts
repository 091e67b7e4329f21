const ENDS = '\r\n\u0003\u0004';
const LONGEST_LINE = 128;

export const DIGITS = '0123456789';
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LETTERS = `${CAPITALS}${CAPITALS.toLowerCase()}`;

/** A line without its terminators; null for one that has none or is too long to be believed. */
export function lineIn(frame: string): string | null {
  if (frame.length > LONGEST_LINE || !ENDS.includes(frame.slice(-1)) || frame === '') return null;
  let end = frame.length;
  while (end > 0 && ENDS.includes(frame.charAt(end - 1))) end -= 1;
  return frame.slice(0, end);
}

/** Reads a line from left to right, one character after another. */
export class Scan {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The longest run of these characters from here, at most `most`. */
  many(of: string, most = Number.POSITIVE_INFINITY): string {
    const from = this.at;
    while (this.at < this.#text.length && this.at - from < most && of.includes(this.#text.charAt(this.at)))
      this.at += 1;
    return this.#text.slice(from, this.at);
  }

  /** The first of these words that stands here; null for none of them. */
  word(words: readonly string[]): string | null {
    const word = words.find((other) => this.#text.startsWith(other, this.at)) ?? null;
    this.at += word?.length ?? 0;
    return word;
  }

  take(length: number): string {
    this.at += length;
    return this.#text.slice(this.at - length, this.at);
  }

  /** Sign, blanks, digits, point, digits: `-0.282`; null where no such number stands. */
  number(): string | null {
    const sign = this.many('+-', 1);
    this.many(' ');
    const whole = this.many(DIGITS);
    if (whole === '') return null;
    if (this.word(['.']) === null) return sign + whole;
    const fraction = this.many(DIGITS);
    return fraction === '' ? null : `${sign}${whole}.${fraction}`;
  }

  /** True when only blanks are left. */
  isDone(): boolean {
    return this.#text.slice(this.at).trim() === '' && !this.#text.slice(this.at).includes('\t');
  }
}
