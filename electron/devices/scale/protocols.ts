import type { DecodeProfile, Decoded, ScaleFrame } from './decoded.ts';
import type { Framer } from './framer.ts';
import { createLineFramer } from './line-framer.ts';
import type { ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';
import { AND_STANDARD_2, AND_STANDARD_3, ST_GS_CSV, decodeStGs } from './st-gs-decoder.ts';

/** Everything the bench needs to understand one family of scales. A new family is one entry here. */
export interface ScaleProtocol {
  readonly id: ScaleProtocolId;
  /** A fresh framer for a freshly opened line. */
  framer(): Framer;
  /** Pure: the same bytes always give the same reading or the same refusal. */
  decode(frame: ScaleFrame, profile: DecodeProfile): Decoded;
  /** The request that only reads, for protocols that have one everywhere. Never zero, tare, print or set-up. */
  readonly poll?: { readonly request: Uint8Array };
}

export const SCALE_PROTOCOLS: { readonly [Id in ScaleProtocolId]: ScaleProtocol & { readonly id: Id } } = {
  'st-gs-csv': {
    id: 'st-gs-csv',
    framer: createLineFramer,
    decode: (frame, profile) => decodeStGs(frame, profile, ST_GS_CSV),
  },
  'and-standard3': {
    id: 'and-standard3',
    framer: createLineFramer,
    decode: (frame, profile) => decodeStGs(frame, profile, AND_STANDARD_3),
  },
  'and-standard2': {
    id: 'and-standard2',
    framer: createLineFramer,
    decode: (frame, profile) => decodeStGs(frame, profile, AND_STANDARD_2),
    poll: { request: Uint8Array.of(0x51, 0x0d, 0x0a) },
  },
};
