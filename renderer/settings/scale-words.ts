import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Meaning } from '../ui/meaning.tsx';

/** A scale's state for people: shape, words, and what to do where something is to be done. */
export interface ScaleWords {
  readonly meaning: Meaning;
  readonly state: MessageId;
  readonly remedy: MessageId | null;
}

/** Says what the scale shows now; of a live one, how the reading is. */
export function scaleWords(state: ScaleState): ScaleWords {
  if (state.kind === 'live') return readingWords(state.reading);
  if (state.kind === 'no-signal' && state.isGarbled) {
    return { meaning: 'stop', state: 'scale.state.garbled', remedy: 'scale.state.garbled.remedy' };
  }
  const words = { state: `scale.state.${state.kind}`, remedy: `scale.state.${state.kind}.remedy` } as const;
  return { meaning: meaningOf(state.kind), ...words };
}

function meaningOf(kind: Exclude<ScaleState['kind'], 'live'>): Meaning {
  if (kind === 'not-configured' || kind === 'opening') return 'waiting';
  return kind === 'stale' ? 'look' : 'stop';
}

function readingWords({ status, stable, net }: Extract<ScaleState, { kind: 'live' }>['reading']): ScaleWords {
  if (status === 'ok') {
    if (net === true) return { meaning: 'look', state: 'scale.weighing.clear-tare', remedy: null };
    return stable === false
      ? { meaning: 'waiting', state: 'scale.reading.unstable', remedy: null }
      : { meaning: 'done', state: 'scale.reading.stable', remedy: null };
  }
  return { meaning: 'look', state: `scale.reading.${status}`, remedy: `scale.reading.${status}.remedy` };
}

/** The bytes of a frame as text; what cannot be printed shows by its ASCII name (`<CR><LF>`), above ASCII as a dot. */
export function frameText(rawHex: string): string {
  const bytes = (rawHex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return bytes.map(printable).join('');
}

/** The same bytes in pairs, as a manual prints them. */
export function frameHex(rawHex: string): string {
  return (rawHex.match(/../g) ?? []).join(' ');
}

const CONTROL_NAMES = (
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI ' +
  'DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
).split(' ');
const DELETE = 0x7f;

function printable(byte: number): string {
  const name = byte === DELETE ? 'DEL' : CONTROL_NAMES[byte];
  if (name !== undefined) return `<${name}>`;
  return byte < DELETE ? String.fromCharCode(byte) : '\u00B7';
}
