import type { StGsId } from '../../electron/devices/scale/st-gs-ids.ts';

/**
 * What a stream of bytes from a scale means, written a second time from the makers' descriptions (devices.md 1.5, 1.6)
 * and slowly: whole stream at once, one character after another, no regular expression. The bench's own reader is
 * compared with it.
 */
export interface ReferenceFrame {
  readonly hex: string;
  /** The load in mg, or null: a frame that is understood and carries none. */
  readonly massMg: number | null;
}

/** Bytes of a line, its end included, above which nothing is believed. */
const LONGEST_LINE = 128;
const ENDS = '\r\n\u0003\u0004';
const STX = '\u0002';

/** Nanograms in one of each unit, by every spelling a scale uses. */
const UNITS: Readonly<Record<string, bigint>> = {
  mg: 1_000_000n,
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  t: 1_000_000_000_000_000n,
  ct: 200_000_000n,
  gr: 64_798_910n,
  gn: 64_798_910n,
  oz: 28_349_523_125n,
  lb: 453_592_370_000n,
  lbs: 453_592_370_000n,
};
const MODES = ['GS', 'GW', 'G', 'NT', 'N', 'TR', 'TW'] as const;

/** Every frame of a stream that gives a reading, in order. */
export function referenceFrames(stream: Uint8Array, protocol: StGsId): ReferenceFrame[] {
  return linesOf(Buffer.from(stream).toString('latin1')).flatMap((line) => {
    const massMg = massOf(line, protocol);
    return massMg === undefined ? [] : [{ hex: Buffer.from(line, 'latin1').toString('hex').toUpperCase(), massMg }];
  });
}

/** Lines whose beginning was seen: behind an end, or from their last STX; overlong ones are nothing. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  let isFirst = true;
  for (let at = 0; at < text.length; at += 1) {
    if (!ENDS.includes(text.charAt(at))) continue;
    const line = text.slice(from, at + 1);
    const start = line.lastIndexOf(STX);
    const whole = start >= 0 ? line.slice(start) : isFirst ? '' : line;
    if (whole.length > 1 && whole.length <= LONGEST_LINE) lines.push(whole);
    from = at + 1;
    isFirst = false;
  }
  return lines;
}

/** Undefined: the line is not understood. */
export function massOf(line: string, protocol: StGsId): number | null | undefined {
  const body = line.slice(line.startsWith(STX) ? 1 : 0, -1);
  if (protocol === 'and-standard3' && body.length !== 16) return undefined;
  if (protocol === 'and-standard2' && body.length !== 15) return undefined;
  return new Reader(upperCase(body), protocol).mass();
}

/** A to Z only: a broken byte may be a letter elsewhere, and `ß` would even become two. */
const upperCase = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

class Reader {
  readonly #text: string;
  readonly #protocol: StGsId;
  #at = 0;

  constructor(text: string, protocol: StGsId) {
    this.#text = text;
    this.#protocol = protocol;
  }

  mass(): number | null | undefined {
    if (this.#many('0123456789', 4).length > 3) return undefined;
    const header = this.#word(['ST', 'US', 'WT', 'QT', 'OL', 'UL', 'LO']);
    if (header === null) return undefined;
    return ['OL', 'UL', 'LO'].includes(header) ? this.#outOfRange() : this.#weight(header);
  }

  /** Whatever stands behind it, such a frame never carries a load; whether it is believed at all is compared too. */
  #outOfRange(): null | undefined {
    if (/^[A-Z0-9]/.test(this.#rest())) return undefined;
    this.#many(', ');
    const mode = this.#mode();
    return this.#fits(mode) ? null : undefined;
  }

  #weight(header: string): number | null | undefined {
    const blanks = this.#many(' ');
    const isParted = this.#many(',', 1) !== '' || blanks !== '';
    this.#many(' ');
    if (!isParted) return undefined;
    const mode = this.#mode();
    if (!this.#fits(mode)) return undefined;
    const sign = this.#many('+-', 1);
    this.#many(' ');
    const whole = this.#many('0123456789');
    const mark = this.#many('.,', 1);
    const fraction = mark === '' ? '' : this.#many('0123456789');
    // A comma behind whole numbers parts the unit from them.
    if (mark === '.' && fraction === '') return undefined;
    if (whole.length < 1 || whole.length > 8 || fraction.length > 5) return undefined;
    this.#many(' ');
    if (mark === '' || fraction !== '') this.#many(',', 1);
    this.#many(' ');
    const unit = this.#many('ABCDEFGHIJKLMNOPQRSTUVWXYZ%').toLowerCase();
    this.#many(' ');
    if (unit === '' || this.#rest() !== '' || (unit.includes('%') ? unit !== '%' : unit.length > 3)) return undefined;
    if (unit === '%' || unit === 'pc' || unit === 'pcs') return null;
    const milligrams = toMilligrams(sign === '-', whole + fraction, fraction.length, unit);
    const isLoad = header !== 'QT' && mode?.startsWith('T') !== true;
    return milligrams !== undefined && !isLoad ? null : milligrams;
  }

  #mode(): string | null {
    const mode = this.#word(MODES);
    if (mode === null) return null;
    this.#many(' ');
    this.#many(',', 1);
    this.#many(' ');
    return mode;
  }

  #fits(mode: string | null): boolean {
    if (this.#protocol === 'st-gs-csv') return true;
    return (this.#protocol === 'and-standard3') === (mode !== null);
  }

  #word(words: readonly string[]): string | null {
    const word = words.find((other) => this.#rest().startsWith(other)) ?? null;
    this.#at += word?.length ?? 0;
    return word;
  }

  #many(of: string, most = Number.POSITIVE_INFINITY): string {
    const from = this.#at;
    while (this.#at < this.#text.length && this.#at - from < most && of.includes(this.#text.charAt(this.#at)))
      this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #rest(): string {
    return this.#text.slice(this.#at);
  }
}

/** Rounded half to even; undefined for an unknown unit and for what no safe integer holds. */
function toMilligrams(isNegative: boolean, digits: string, decimals: number, unit: string): number | undefined {
  const size = UNITS[unit];
  if (size === undefined) return undefined;
  const divisor = 10n ** BigInt(decimals) * 1_000_000n;
  const nanograms = BigInt(digits) * size;
  const [below, rest] = [nanograms / divisor, (nanograms % divisor) * 2n];
  const isUp = rest > divisor || (rest === divisor && below % 2n === 1n);
  const milligrams = Number(isUp ? below + 1n : below);
  if (!Number.isSafeInteger(milligrams)) return undefined;
  return isNegative && milligrams !== 0 ? -milligrams : milligrams;
}
