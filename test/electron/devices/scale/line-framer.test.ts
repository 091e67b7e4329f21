import { describe, expect, it } from 'vitest';
import { MAX_LINE_BYTES, createLineFramer } from '../../../../electron/devices/scale/line-framer.ts';
import { ascii } from './published-frames.ts';

/** The lines a framer gives for pieces of a stream, and how often it had to look for a beginning. */
function frame(...pieces: string[]): { lines: string[]; resyncs: number } {
  const framer = createLineFramer(false);
  const lines = pieces.flatMap((piece) =>
    framer.push(ascii(piece)).map((line) => Buffer.from(line).toString('latin1')),
  );
  return { lines, resyncs: framer.resyncCount() };
}

describe('createLineFramer', () => {
  it('drops the tail of a line it did not see begin', () => {
    expect(frame('  1.236KG\r\n', 'ST,2\r\n')).toEqual({ lines: ['ST,2\r'], resyncs: 0 });
  });

  it('gives the same lines wherever the stream is cut', () => {
    const stream = '\r\nST,1\r\n\u0002US,2\r\nOL\u0003\n';
    for (let cut = 0; cut <= stream.length; cut += 1) {
      expect(frame(stream.slice(0, cut), stream.slice(cut)).lines).toEqual(['ST,1\r', '\u0002US,2\r', 'OL\u0003']);
    }
    expect(frame(...stream).lines).toHaveLength(3);
  });

  it('never gives part of a line', () => {
    expect(frame('\nST,GS,+  1.2').lines).toEqual([]);
  });

  it('begins again at a start byte and counts what it lost', () => {
    expect(frame('\nST,GS,+  1.\u0002ST,9\r')).toEqual({ lines: ['\u0002ST,9\r'], resyncs: 1 });
  });

  it('needs no terminator before a start byte', () => {
    expect(frame('garbage\u0002ST,9\r')).toEqual({ lines: ['\u0002ST,9\r'], resyncs: 0 });
  });

  it('drops an overlong line to its end, and nothing after it', () => {
    const longest = 'x'.repeat(MAX_LINE_BYTES - 1);
    expect(frame(`\n${longest}\rST,1\r`).lines).toEqual([`${longest}\r`, 'ST,1\r']);
    expect(frame(`\n${longest}y 1.2kg\rST,1\r`)).toEqual({ lines: ['ST,1\r'], resyncs: 1 });
  });

  it('stays bounded under a megabyte without a terminator, and recovers', () => {
    const framer = createLineFramer(false);
    framer.push(ascii('\n'));
    expect(framer.push(new Uint8Array(1_000_000).fill(0xff))).toEqual([]);
    expect(framer.resyncCount()).toBe(1);
    expect(framer.push(ascii('\nST,1\n'))).toHaveLength(1);
  });
});
