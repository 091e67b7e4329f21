import { createLineFramer } from '../line-framer.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import { AND_STANDARD_2, AND_STANDARD_3, ST_GS_CSV, type StGsFormat, decodeStGs } from './st-gs.ts';

const AND_LINES = [
  { baudRate: 2_400, parity: 'even' },
  { baudRate: 9_600, parity: 'none' },
] as const;
const COMMON = { framer: createLineFramer, hasUnit: true, hasStability: true, hasChecksum: false } as const;
const decodeAs = (format: StGsFormat) => (frame: Uint8Array) => decodeStGs(frame, format);

/** A&D fills its field with zeros, the others of the family with blanks. */
const isZeroPadded = (frame: Uint8Array): boolean => /,[+-]\d/.test(Buffer.from(frame).toString('latin1'));

/** The `ST,GS` family: one grammar, three layouts (devices.md 1.5, 1.6). */
export const ST_GS_PROTOCOLS = {
  'st-gs-csv': {
    ...COMMON,
    id: 'st-gs-csv',
    decode: decodeAs(ST_GS_CSV),
    lines: [{ baudRate: 9_600, parity: 'none' }, ...AND_LINES.slice(0, 1)],
  },
  'and-standard3': {
    ...COMMON,
    id: 'and-standard3',
    decode: decodeAs(AND_STANDARD_3),
    lines: AND_LINES,
    isTypical: isZeroPadded,
  },
  'and-standard2': {
    ...COMMON,
    id: 'and-standard2',
    decode: decodeAs(AND_STANDARD_2),
    lines: AND_LINES,
    poll: [{ send: Uint8Array.of(0x51, 0x0d, 0x0a) }],
  },
} satisfies Record<string, ScaleProtocol>;
