import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';

/** What one frame says by itself, before the profile is asked what the scale left out. */
export interface FrameMeaning {
  readonly status: ScaleReading['status'];
  /**
   * The decimal exactly as sent, without padding and plus sign, point as the mark (`-0.282`, `20.0`); null when the
   * frame holds no number to trust. Fillers of an overload (`9999999E+19`) are never a number.
   */
  readonly valueText: string | null;
  /** A unit of mass as `parseMassUnit` names it, `pcs`, `%`, another spelling in lower case, or null when unsaid. */
  readonly unit: string | null;
  /** The device's own stability flag; null for frames that have none. */
  readonly stable: boolean | null;
  /** True for net (a tare is active), false for gross, null when the frame does not say. */
  readonly net: boolean | null;
  /** The frame has no number because nothing has changed since the last one that had. */
  readonly isUnchanged?: true;
}

/**
 * Why a frame gives no reading; none of these ever carries a number. Those that name a fault of the line come first,
 * then what devices say that is no weight.
 */
export const FRAME_REFUSALS = [
  /** No terminator: the end is missing, and `1.236g` may have been `1.236gr`. */
  'incomplete',
  /** Not of this protocol. */
  'reject',
  'bad-checksum',
  'unknown-unit',
  /** The device did not understand us (MT-SICS `ES`, A&D `EC,E01`, NCI and SMA `?`). */
  'syntax-error',
  'parameter-error',
  /** Understood, and not possible as the device is set up (MT-SICS `EL`). */
  'logical-error',
  /** The device received us garbled (MT-SICS `ET`): wrong line settings. */
  'transmission-error',
  /** Understood, but not possible now (MT-SICS `S I`): ask again. */
  'not-ready',
  'ack',
  'nak',
  /** Our own bytes sent back: echo mode of the 8217 family. */
  'echo',
  'no-data',
  /** A total, a tare, a header line of a ticket: a number perhaps, but not what lies on the pan. */
  'not-a-reading',
] as const;
export type FrameRefusal = (typeof FRAME_REFUSALS)[number];

export type Decoded =
  | { readonly kind: 'reading'; readonly meaning: FrameMeaning }
  | { readonly kind: 'refused'; readonly reason: FrameRefusal };

/** A frame that says nothing about the pan. */
export function refuseFrame(reason: FrameRefusal): Decoded {
  return { kind: 'refused', reason };
}

/** A frame's meaning; what is not named is unsaid. */
export function frameReading(said: Partial<FrameMeaning>): Decoded {
  const unsaid: FrameMeaning = { status: 'ok', valueText: null, unit: null, stable: null, net: null };
  return { kind: 'reading', meaning: { ...unsaid, ...said } };
}
