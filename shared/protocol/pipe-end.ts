import type { Frame, FramePipe } from './frames.ts';

/** What a carrier (a port, a socket, memory) must be able to do for a pipe. */
export interface Carrier {
  /** Sends one frame to the other end. Not called after `shut`. */
  transmit(frame: Frame): void;
  /** Ends the carrier. Called at most once. */
  shut(): void;
}

/** One end of a pipe, with the two entrances through which its carrier feeds it. */
export interface PipeEnd {
  readonly pipe: FramePipe;
  /** A frame came in. Kept until the owner listens; dropped once closed. */
  deliver(frame: Frame): void;
  /** The carrier has ended by itself. */
  ended(): void;
}

/**
 * Keeps the promises every `FramePipe` makes, so that each carrier is only the code that differs: frames that arrive
 * before the owner listens are kept in order, closing happens once and is told once, and nothing passes afterwards.
 */
export function createPipeEnd(carrier: Carrier): PipeEnd {
  const early: Frame[] = [];
  let frameListener: ((frame: Frame) => void) | null = null;
  let closeListener: (() => void) | null = null;
  let isOpen = true;

  const finish = (): void => {
    isOpen = false;
    closeListener?.();
  };

  return {
    pipe: {
      send: (frame) => {
        if (isOpen) carrier.transmit(frame);
      },
      onFrame: (listener) => {
        frameListener = listener;
        for (const frame of early.splice(0)) listener(frame);
      },
      onClose: (listener) => {
        closeListener = listener;
        if (!isOpen) listener();
      },
      close: () => {
        if (!isOpen) return;
        finish();
        carrier.shut();
      },
    },
    deliver: (frame) => {
      if (!isOpen) return;
      if (frameListener === null) early.push(frame);
      else frameListener(frame);
    },
    ended: () => {
      if (isOpen) finish();
    },
  };
}
