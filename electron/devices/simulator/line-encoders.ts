import type { PanFrame } from './simulated-pan.ts';

/** Writes what a pan shows as the text lines the families of `LINE_PROTOCOLS` send. */
export type LineEncoder = (frame: PanFrame) => string;

const sign = ({ shownMg }: PanFrame, positive = ' '): string => (shownMg < 0 ? '-' : positive);

/** Kilograms to the gram, without sign. */
function kilograms({ shownMg }: PanFrame): string {
  const grams = Math.round(Math.abs(shownMg) / 1_000);
  return `${Math.floor(grams / 1_000)}.${String(grams % 1_000).padStart(3, '0')}`;
}

const signed = (frame: PanFrame, width: number): string => (sign(frame, '') + kilograms(frame)).padStart(width);
const field = (frame: PanFrame, width: number): string => kilograms(frame).padStart(width);
const isOver = ({ range }: PanFrame): boolean => range !== 'ok';
const CRLF = '\r\n';

function sicsLine(frame: PanFrame): string {
  if (isOver(frame)) return `S ${frame.range === 'overload' ? '+' : '-'}`;
  return `S ${frame.isStable ? 'S' : 'D'} ${signed(frame, 10)} kg`;
}

function cas22Line(frame: PanFrame): string {
  const header = isOver(frame) ? 'OL' : frame.isStable ? 'ST' : 'US';
  const lamps = String.fromCharCode(0x84 | (header === 'ST' ? 0x40 : 0));
  return `${header},GS,1${lamps},${sign(frame, '0')}${kilograms(frame).padStart(7, '0')} kg`;
}

function radwagLine(frame: PanFrame): string {
  const mark = isOver(frame) ? (frame.range === 'overload' ? '^' : 'v') : frame.isStable ? ' ' : '?';
  return `SI  ${mark} ${sign(frame)}${field(frame, 9)} kg `;
}

function sbiLine(frame: PanFrame, identity: string): string {
  if (isOver(frame)) return `${identity === '' ? '' : 'Stat  '}      ${frame.range === 'overload' ? 'H' : 'L'}       `;
  return `${identity}${sign(frame, '+')} ${field(frame, 8)} ${frame.isStable ? 'kg ' : '   '}`;
}

function a12eLine(frame: PanFrame): string {
  const over = `${frame.range === 'overload' ? 'OL' : 'LO'}${' '.repeat(9)}`;
  const body = isOver(frame) ? over : `WG${sign(frame, '0')}${kilograms(frame).padStart(6, '0')}kg`;
  const xor = Buffer.from(body, 'latin1').reduce((all, byte) => all ^ byte, 0);
  return body + xor.toString(16).toUpperCase().padStart(2, '0');
}

function riceLakeLine(frame: PanFrame): string {
  const state = isOver(frame) ? 'O' : frame.isStable ? ' ' : 'M';
  return `\u0002${sign(frame)}${field(frame, 7)}KG${state}`;
}

/** Without a sign of overload of its own, an indicator shows dashes. */
const orDashes =
  (line: LineEncoder): LineEncoder =>
  (frame) =>
    isOver(frame) ? '  ------' : line(frame);

export const LINE_ENCODERS = {
  'mt-sics': (frame) => sicsLine(frame) + CRLF,
  'and-csv': (frame) =>
    `BENCH-1,2026/11/23,12:34:56,${isOver(frame) ? 'OL' : frame.isStable ? 'ST' : 'US'},${sign(frame, '+')}${
      isOver(frame) ? '9999999E+19' : kilograms(frame).padStart(8, '0')
    }, kg${CRLF}`,
  'cas-22': (frame) => cas22Line(frame) + CRLF,
  'cas-10': (frame) => orDashes((ok) => sign(ok, '0') + kilograms(ok).padStart(7, '0'))(frame) + CRLF,
  ohaus: (frame) => orDashes((ok) => `${sign(ok)}${field(ok, 7)} kg   ${ok.isStable ? ' ' : '?'}G`)(frame) + CRLF,
  'kern-kb': (frame) => orDashes((ok) => `${signed(ok, 12)}${ok.isStable ? ' kg ' : ' '}`)(frame) + CRLF,
  'gg-jj': (frame) => orDashes((ok) => `${sign(ok)}${field(ok, 8)} kg`)(frame) + CRLF,
  creedmoor: (frame) => orDashes((ok) => `${sign(ok, '+')}${kilograms(ok).padStart(7, '0')} kg `)(frame) + CRLF,
  radwag: (frame) => radwagLine(frame) + CRLF,
  'sterling-7600': (frame) => orDashes((ok) => `SGWGross ${signed(ok, 7)} kg`)(frame) + CRLF,
  'sartorius-sbi16': (frame) => sbiLine(frame, '') + CRLF,
  'sartorius-sbi22': (frame) => sbiLine(frame, 'G     ') + CRLF,
  'yaohua-w': orDashes((frame) => `ww${sign(frame, '0')}${kilograms(frame).padStart(6, '0')}kg`),
  'yaohua-a12e': (frame) => a12eLine(frame) + CRLF,
  adam: (frame) => orDashes((ok) => `G/W ${sign(ok, '+')}${field(ok, 7)} kg`)(frame) + CRLF,
  fairbanks: (frame) => orDashes((ok) => `${signed(ok, 7)} kg ${ok.isStable ? 'GR' : 'gr'}  `)(frame) + '\r\n\u0004',
  'stx-letter-unidentified': (frame) => orDashes((ok) => `\u0002A${signed(ok, 8)}`)(frame) + '\r\u0003',
  'rice-lake': (frame) => riceLakeLine(frame) + CRLF,
  'rice-lake-xg': (frame) => orDashes((ok) => `\u0002A${signed(ok, 8)} kg`)(frame) + '\r\n\u0003\r',
  cardinal: (frame) =>
    `\r${sign(frame)}${field(frame, 6)}${isOver(frame) ? 'o' : frame.isStable ? ' ' : 'm'} kg g  \u0003`,
  'weigh-tronix': (frame) => orDashes((ok) => ` G${sign(ok)}${field(ok, 6)} kg`)(frame) + CRLF,
  generic: (frame) => orDashes((ok) => `${signed(ok, 10)} kg`)(frame) + CRLF,
} satisfies Record<string, LineEncoder>;
