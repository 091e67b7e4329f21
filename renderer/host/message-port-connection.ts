import { Frame } from '../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../shared/protocol/pipe-end.ts';
import type { Connection } from './connection.ts';

/**
 * A connection over the port that the desktop shell hands to the page. Whoever holds the port is trusted, so there is
 * no token to refuse; frames are cloned, so bytes pass as they are.
 */
export function portConnection(port: MessagePort): Connection {
  const end = createPipeEnd({
    transmit: (frame) => port.postMessage(frame),
    shut: () => port.close(),
  });
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const frame = Frame.safeParse(data);
    if (frame.success) end.deliver(frame.data);
    else end.pipe.close();
  };
  port.addEventListener('close', () => end.ended());
  port.start();
  return { pipe: end.pipe, wasRefused: () => false };
}
