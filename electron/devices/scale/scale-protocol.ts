import type { LineParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';
import type { Decoded } from './decoded.ts';
import type { CreateFramer } from './framer.ts';

/** A speed and a parity that scales of a family are sold with. */
export interface ScaleLine {
  readonly baudRate: number;
  readonly parity: LineParity;
}

/** One thing to send to a polled scale, and the byte that must come back before the next one is sent. */
export interface PollStep {
  readonly send: Uint8Array;
  readonly awaits?: number;
}

/** Everything the bench needs to understand one family of scales (devices.md 1). */
export interface ScaleProtocol {
  readonly id: ScaleProtocolId;
  /** A fresh framer for a freshly opened line. */
  readonly framer: CreateFramer;
  /** Pure: the same bytes always say the same or are refused for the same reason. */
  decode(frame: Uint8Array): Decoded;
  /** Line settings by likelihood, the factory's first. */
  readonly lines: readonly ScaleLine[];
  /** Whether frames name their unit; where they do not, the profile must (devices.md 1.0). */
  readonly hasUnit: boolean;
  /** Whether frames carry a stability flag; where they do not, software decides (devices.md 3.5). */
  readonly hasStability: boolean;
  /** Whether frames carry a checksum that `decode` verifies. */
  readonly hasChecksum: boolean;
  /** True where bit 7 is data, so that no parity may be taken off (CAS lamp byte, binary protocols). */
  readonly isEightBit?: true;
  /** Not reached through a serial port: decoded, but never offered for one. */
  readonly isHid?: true;
  /**
   * Whether a frame has the look of this family's own devices, where lines of others fit its grammar as well. Only the
   * naming of a line asks; what a frame means never depends on it.
   */
  readonly isTypical?: (frame: Uint8Array) => boolean;
  /** The request that only reads, for families that have one everywhere. Never zero, tare, print or set-up. */
  readonly poll?: readonly PollStep[];
}
