import { withoutParity } from '../../../../shared/domain/line-parity.ts';
import type { ListeningHint } from '../../../../shared/protocol/scale-listening.ts';
import { isScaleByte } from './explain-bytes.ts';
import { guessParity } from './guess-parity.ts';
import type { Ranking } from './rank-candidates.ts';

/** Fewer bytes look like anything. */
const FEWEST_TEXT_BYTES = 8;
/** More strange bytes than these are no text. */
const STRANGE_SHARE = 0.15;
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

/** Which of two stretches, each heard at its own speed, looks more like text: the better witness of a stranger. */
export function clearer(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length < FEWEST_TEXT_BYTES || other.length < FEWEST_TEXT_BYTES)
    return one.length < other.length ? other : one;
  const more = strangeShare(other) - strangeShare(one);
  return more < 0 || (more === 0 && other.length > one.length) ? other : one;
}

function strangerIn(bytes: Uint8Array): ListeningHint {
  if (bytes.length < FEWEST_TEXT_BYTES || strangeShare(bytes) >= STRANGE_SHARE) return 'wrong-speed';
  const said = Buffer.from(bytes.map((byte) => byte & 0x7f)).toString('latin1');
  if (OTHER_DEVICE.test(said)) return 'other-device';
  const lines = said.split(/[\r\n\t]+/).filter((line) => line !== '');
  return lines.every((line) => CODE_LINE.test(line)) ? 'scanner' : 'garbage';
}

/** Share of bytes that no text of one parity holds. */
function strangeShare(bytes: Uint8Array): number {
  const text = withoutParity(bytes, guessParity(bytes) ?? 'none');
  return text.filter((byte) => !isScaleByte(byte)).length / bytes.length;
}
