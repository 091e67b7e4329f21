import type { IncomingMessage } from 'node:http';

/**
 * So much of a body that is too long is still read, and dropped: who is writing it gets the answer then, instead of a
 * broken connection. A body that is longer still is cut off.
 */
const DROPPED_BYTES = 64 * 1024 * 1024;

/**
 * Reads a request's body, at most `limitBytes` of it. Null when it is longer: the answer must then close the
 * connection, because the rest may be unread.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const mostBytes = limitBytes + DROPPED_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  let chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop must not destroy the request: its socket still has to carry the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > mostBytes) return null;
    if (length > limitBytes) chunks = [];
    else chunks.push(chunk);
  }
  return length > limitBytes ? null : Buffer.concat(chunks);
}
