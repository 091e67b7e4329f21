import { Frame } from '../../shared/protocol/frames.ts';
import type { FramePipe } from '../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../shared/protocol/pipe-end.ts';

/**
 * What Electron's MessagePortMain and Node's worker_threads MessagePort have in common. The first hands its listener
 * an event with `data`, the second the value itself.
 */
export interface PortLike {
  postMessage(value: unknown): void;
  on(event: 'message', listener: (value: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** Where the frame stands in what a port hands over. Electron wraps it in an event, Node does not. */
export type Unwrap = (value: unknown) => unknown;

export const fromNodePort: Unwrap = (value) => value;
export const fromElectronPort: Unwrap = (event) =>
  typeof event === 'object' && event !== null && 'data' in event ? event.data : null;

/**
 * A pipe over a message port. Frames are cloned, so photos and documents pass as Uint8Array; they are not transferred,
 * because Electron's port can transfer only other ports. What is not a frame ends the pipe: the other end is then not
 * ours.
 */
export function createMessagePortPipe(port: PortLike, unwrap: Unwrap): FramePipe {
  const end = createPipeEnd({
    transmit: (frame) => port.postMessage(frame),
    shut: () => port.close(),
  });
  port.on('message', (value) => {
    const frame = Frame.safeParse(unwrap(value));
    if (frame.success) end.deliver(frame.data);
    else end.pipe.close();
  });
  port.on('close', () => end.ended());
  port.start();
  return end.pipe;
}
