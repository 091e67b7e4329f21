import { Frame } from '../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../shared/protocol/pipe-end.ts';
import type { Connection } from './connection.ts';

/** How the host closes a socket whose first frame did not hold its token. */
const BAD_TOKEN = 4401;
/** How a page closes a socket that sends what is no frame. */
const NOT_A_FRAME = 4003;

/** The address of the socket beside the page: `ws://127.0.0.1:5123/socket`. */
export function socketUrlOf(pageOrigin: string): string {
  const url = new URL('/socket', pageOrigin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** Opens a WebSocket to the host and shows the token in its first frame. Rejects when nothing listens there. */
export function openWebSocket(url: string, token: string): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    let isRefused = false;
    const end = createPipeEnd({
      transmit: (frame) => socket.send(JSON.stringify(frame)),
      shut: () => socket.close(),
    });
    socket.onopen = () => {
      socket.send(JSON.stringify({ token }));
      resolve({ pipe: end.pipe, wasRefused: () => isRefused });
    };
    socket.onmessage = ({ data }) => {
      const frame = parseFrame(data);
      if (frame === null) socket.close(NOT_A_FRAME);
      else end.deliver(frame);
    };
    socket.onclose = ({ code }) => {
      isRefused = code === BAD_TOKEN;
      reject(new Error(`the socket closed with ${code}`));
      end.ended();
    };
  });
}

function parseFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  try {
    return Frame.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    // Not JSON: the same as not a frame.
    return null;
  }
}
