import type { FramePipe } from '../../shared/protocol/frames.ts';

/** One pipe to the host, and why it ended if it has. */
export interface Connection {
  readonly pipe: FramePipe;
  /** True once the host has said that our token is not its own: it was started anew, trying again is of no use. */
  wasRefused(): boolean;
}

/** Opens a connection; rejects when the host cannot be reached. */
export type Connect = () => Promise<Connection>;
