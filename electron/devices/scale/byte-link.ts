import type { Result } from '../../../shared/domain/result.ts';
import type { LineFailure, PortFailure } from './port-failure.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';

/** One opened line to a scale: a serial port, or the simulated one. */
export interface ByteLink {
  /** The port it was found on, where somebody had to look for it. */
  readonly path?: string;
  /** Sends a request to a polled scale. Losing it is harmless: the next one follows. */
  write(bytes: Uint8Array): void;
  /** Changes the speed without closing the line. @throws when the port is gone or refuses the speed. */
  setBaudRate(baudRate: number): Promise<void>;
  /** True when the device behind an open handle is known to be gone; some systems never say so by themselves. */
  isGone(): Promise<boolean>;
  /** Closes the line; does nothing when it is closed. No event follows. */
  close(): Promise<void>;
}

export interface LinkEvents {
  onBytes(bytes: Uint8Array): void;
  /** The line was lost, once, with the system's reason. */
  onLost(reason: string): void;
}

/** Told every byte of a line as it passes, for a trace. */
export type LineTap = (direction: 'in' | 'out', bytes: Uint8Array) => void;

/** What of a profile a line is opened with. */
export type LinkLine = Pick<ScaleProfile, 'path' | 'baudRate'>;

/** Opens a line. A port that is missing, taken or forbidden is an outcome, not an exception. */
export type OpenLink = (line: LinkLine, events: LinkEvents) => Promise<Result<ByteLink, PortFailure>>;

/** Opens the line of one scale, on whichever port that is found. */
export type OpenScaleLink = (profile: ScaleProfile, events: LinkEvents) => Promise<Result<ByteLink, LineFailure>>;
