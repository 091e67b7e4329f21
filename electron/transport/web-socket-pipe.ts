import type { RawData, WebSocket } from 'ws';
import { Frame } from '../../shared/protocol/frames.ts';
import type { FramePipe } from '../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../shared/protocol/pipe-end.ts';
import { failure } from './failure.ts';
import { DEPTH_LIMIT, jsonDepth } from './json-depth.ts';

/** Frames longer than this end the socket; set as `maxPayload` of the `ws` server, which closes with 1009 by itself. */
export const MAX_FRAME_BYTES = 256 * 1024;

/** A page that has not taken this much is asleep or gone; it must not fill the host's memory. */
const MAX_UNSENT_BYTES = 8 * 1024 * 1024;

/** Close codes of ours and of RFC 6455. */
export const CLOSE_CODE = { notAFrame: 1003, tooSlow: 4408, badToken: 4401 } as const;

/**
 * A pipe over a WebSocket that has already shown its token: JSON text, one frame each. Bytes do not fit into JSON, so
 * an answer that holds some is replaced by a refusal that says to ask over HTTP.
 */
export function createWebSocketPipe(socket: WebSocket): FramePipe {
  const end = createPipeEnd({
    transmit: (frame) => {
      socket.send(encode(frame));
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.close(CLOSE_CODE.tooSlow);
    },
    shut: () => socket.close(),
  });
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? null : decode(data);
    if (frame === null) socket.close(CLOSE_CODE.notAFrame);
    else end.deliver(frame);
  });
  socket.on('close', () => end.ended());
  // `ws` raises an error before it closes by itself (too long, bad UTF-8); unheard it would end the process.
  socket.on('error', () => socket.terminate());
  return end.pipe;
}

function encode(frame: Frame): string {
  try {
    return JSON.stringify(frame, refuseBytes);
  } catch (error) {
    if (!(error instanceof BytesFound) || frame.kind !== 'response') throw error;
    const outcome = failure(
      'refusal',
      'bytes-need-http',
      'Files do not travel over the socket: use POST /api/ for this call.',
    );
    return JSON.stringify({ ...frame, outcome });
  }
}

class BytesFound extends Error {}

function refuseBytes(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) throw new BytesFound('bytes in a text frame');
  return value;
}

/** The text of a message as `ws` hands it over by default: one buffer. */
export function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

function decode(data: RawData): Frame | null {
  try {
    const text = textOf(data);
    // The parameters of a request stand one deeper than in a body.
    if (jsonDepth(text) > DEPTH_LIMIT + 1) return null;
    const frame = Frame.safeParse(JSON.parse(text));
    return frame.success ? frame.data : null;
  } catch {
    // Not JSON: the same as not a frame.
    return null;
  }
}
