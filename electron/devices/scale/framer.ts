/**
 * Finds frames in a stream of bytes. Holds at most one unfinished frame, bounded; never hands out part of one, and
 * hands out nothing before it has seen where a frame begins.
 */
export interface Framer {
  /** Takes bytes in the order they arrived and returns the frames they complete, oldest first. */
  push(bytes: Uint8Array): readonly Uint8Array[];
  /** What is held of an unfinished frame, for whoever knows that nothing follows; empty for none. */
  rest(): Uint8Array;
  /** How often bytes were thrown away to find the beginning of a frame again. */
  resyncCount(): number;
}

/** Makes a fresh framer. `atFrameStart`: the first byte is known to begin a frame, as at the start of a file's line. */
export type CreateFramer = (atFrameStart: boolean) => Framer;
