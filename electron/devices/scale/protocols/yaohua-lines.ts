import type { CreateFramer } from '../framer.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { type LineParts, decodeByRules, netOf, weightOf } from '../line-grammar.ts';
import { isLineEnd } from '../line-framer.ts';

const W = 0x77;
const LENGTH = 11;

/**
 * Frames of eleven characters that begin with `w` and end nowhere (devices.md 1.13). Whatever is shorter before the next
 * beginning or a terminator is dropped; the frame of `ww` may be found from its second letter and is then refused.
 */
export const createYaohuaWFramer: CreateFramer = () => {
  let held: number[] = [];
  let resyncs = 0;
  const begin = (byte: number | null): void => {
    if (held.length > 0) resyncs += 1;
    held = byte === null ? [] : [byte];
  };
  const take = (byte: number): Uint8Array | null => {
    if (byte === W && held.length !== 1) begin(W);
    else if (isLineEnd(byte)) begin(null);
    else if (held.length > 0) held.push(byte);
    if (held.length < LENGTH) return null;
    const frame = Uint8Array.from(held);
    held = [];
    return frame;
  };
  return {
    push: (bytes) => Array.from(bytes, take).filter((frame) => frame !== null),
    rest: () => Uint8Array.from(held),
    resyncCount: () => resyncs,
  };
};

const W_FORM = /^w(?<mode>[wnt])(?=.{7}[a-z]{2}$)(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)(?<unit>kg|lb)$/i;

/** Older A12: second letter w weight, n net, t tare. */
export function decodeYaohuaW(frame: Uint8Array): Decoded {
  if (frame.length < LENGTH) return refuseFrame('incomplete');
  const groups = W_FORM.exec(Buffer.from(frame).toString('latin1'))?.groups;
  if (groups === undefined) return refuseFrame('reject');
  const mode = groups['mode']?.toLowerCase();
  if (mode === 't') return refuseFrame('not-a-reading');
  return weightOf((name) => groups[name] ?? '', { net: mode === 'n' ? true : null });
}

/** A12E: `WG004.139kg` and two digits of XOR over the eleven characters before them; `OL` and `LO` with blanks. */
export const decodeYaohuaA12e = decodeByRules([
  {
    form: /^(?<body>W(?<mode>[GNT])(?=.{7}[a-z]{2})(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)(?<unit>kg|lb))(?<check>[\dA-F]{2})$/i,
    says: a12e,
  },
  { form: /^(?<body>(?<code>OL|LO) {9})(?<check>[\dA-F]{2})$/i, says: a12e },
]);

function a12e(parts: LineParts): Decoded {
  const xor = Buffer.from(parts('body'), 'latin1').reduce((all, byte) => all ^ byte, 0);
  if (xor !== Number.parseInt(parts('check'), 16)) return refuseFrame('bad-checksum');
  if (parts('code') !== '') return frameReading({ status: parts('code') === 'OL' ? 'overload' : 'underload' });
  if (parts('mode').toUpperCase() === 'T') return refuseFrame('not-a-reading');
  return weightOf(parts, { net: netOf(parts('mode')) });
}
