/**
 * Finds frames in a stream of bytes. Holds at most one unfinished frame, bounded; never hands out part of one, and
 * hands out nothing before it has seen where a frame begins.
 */
export interface Framer {
  /** Takes bytes in the order they arrived and returns the frames they complete, oldest first. */
  push(bytes: Uint8Array): readonly Uint8Array[];
  /** How often bytes were thrown away to find the beginning of a frame again. */
  resyncCount(): number;
}
