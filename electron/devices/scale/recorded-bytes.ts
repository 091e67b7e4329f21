import { z } from 'zod';

/** What came in, of the lines of a trace (see `startTrace`); the header and what was sent are no part of it. */
const ReceivedLine = z.object({
  atMs: z.number().min(0),
  direction: z.literal('in'),
  hex: z.string().regex(/^(?:[0-9A-F]{2})+$/),
});

/** The bytes a trace has received, each with the milliseconds since the first. Lines that are none are passed over. */
export function recordedBytes(text: string): readonly { readonly atMs: number; readonly bytes: Uint8Array }[] {
  const received = text.split('\n').flatMap((line) => {
    const parsed = ReceivedLine.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
  const fromMs = received[0]?.atMs ?? 0;
  return received.map(({ atMs, hex }) => ({ atMs: atMs - fromMs, bytes: Buffer.from(hex, 'hex') }));
}

/** A trace ends in the middle of a line when the disk was full. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
