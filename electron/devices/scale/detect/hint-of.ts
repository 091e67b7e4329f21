import type { ListeningHint } from '../../../../shared/protocol/scale-listening.ts';
import { isScaleByte } from './explain-bytes.ts';
import type { Ranking } from './rank-candidates.ts';

/** So few different bytes in so many are what a wrong speed makes of text. */
const STRANGE_SHARE = 0.3;
const MOST_REPEATED_SHARE = 0.3;
const SPEED_BYTES: ReadonlySet<number> = new Set([0x00, 0x80, 0xc0, 0xe0, 0xf0, 0xf8, 0xfc, 0xfe, 0xff]);
/** What other devices say: a modem's words, sentences of a positioning receiver, a printer's own report. */
const OTHER_DEVICE = /(?:^|[\r\n])(?:AT[A-Z+&]|OK[\r\n]|ERROR[\r\n]|RING[\r\n]|NO CARRIER|\$G[A-Z]{4},|@PJL|\^XA)/;
/** A code in a line of its own: letters and digits, no decimal mark, no unit. */
const CODE_LINE = /^(?:\][A-Za-z]\d)?[A-Z0-9-]{6,40}$/;

/** What to look at next, from where the search stands and from what was heard. */
export function hintOf(phase: string, { verdict, candidates }: Ranking, bytes: Uint8Array): ListeningHint | null {
  if (phase === 'nothing-heard') return 'polled-or-off';
  const [best, rival] = candidates;
  if (verdict !== 'none' && best !== undefined) {
    if (rival !== undefined) return 'two-candidates';
    return best.explanation.readings.at(-1)?.meaning.unit === null ? 'unit-unsaid' : null;
  }
  return phase === 'not-understood' ? strangerIn(bytes) : null;
}

function strangerIn(bytes: Uint8Array): ListeningHint {
  const said = Buffer.from(bytes.map((byte) => byte & 0x7f)).toString('latin1');
  if (OTHER_DEVICE.test(said)) return 'other-device';
  const lines = said.split(/[\r\n\t]+/).filter((line) => line !== '');
  if (lines.length > 0 && lines.every((line) => CODE_LINE.test(line))) return 'scanner';
  const strange = bytes.filter((byte) => !isScaleByte(byte & 0x7f)).length;
  const ofSpeed = bytes.filter((byte) => SPEED_BYTES.has(byte)).length;
  const isWrongSpeed = ofSpeed >= MOST_REPEATED_SHARE * bytes.length || strange >= STRANGE_SHARE * bytes.length;
  return isWrongSpeed ? 'wrong-speed' : 'garbage';
}
