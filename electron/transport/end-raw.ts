import type { Duplex } from 'node:stream';
import { rawAnswer } from './http-answer.ts';

/** So long may somebody who was refused take to read why and to close their end. */
const LINGER_MS = 1_000;

/**
 * Refuses on a socket without a response object and gives the connection back soon: a stranger who never closes their
 * end would otherwise keep one of the few for ever (H14). What they still send is dropped, for closing over unread bytes
 * would tear the answer away from them.
 */
export function endRaw(socket: Duplex, status: number, reason: string): void {
  socket.on('error', () => socket.destroy());
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(timer));
  socket.resume();
  socket.end(rawAnswer(status, reason));
}
