import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRepeatFilter } from '../../../../electron/devices/scanner/repeat-filter.ts';
import { createScannerFramer } from '../../../../electron/devices/scanner/scanner-framer.ts';
import type { ScannerProfile } from '../../../../shared/domain/scanner-profile.ts';

type Ends = Pick<ScannerProfile, 'endsWith' | 'groupSeparator'>;

/** The codes a scanner's bytes give, in these pieces. */
function codes(profile: Ends, ...pieces: string[]): string[] {
  const framer = createScannerFramer(profile);
  return pieces
    .flatMap((piece) => [...framer.push(Buffer.from(piece, 'latin1'))])
    .map((code) => (code.kind === 'code' ? code.text : `${code.byteLength} bytes`));
}

const LINE: Ends = { endsWith: 'line-end' };

describe('codes on a scanner’s line', () => {
  it.each([
    ['CR', 'A1\rB2\r', ['A1', 'B2']],
    ['LF', 'A1\nB2\n', ['A1', 'B2']],
    ['CR LF', 'A1\r\nB2\r\n', ['A1', 'B2']],
    ['twice', 'A1\r\r\n\nB2\r', ['A1', 'B2']],
    ['a start byte', '\u0002A1\r', ['A1']],
    ['no end', 'A1', []],
  ])('end with %s', (_name, bytes, expected) => {
    expect(codes(LINE, bytes)).toEqual(expected);
  });

  it('keep AIM id and GS, whatever stands for GS', () => {
    expect(codes(LINE, ']C1010950600013435210A\u001d21B\r')).toEqual([']C1010950600013435210A\u001d21B']);
    expect(codes({ ...LINE, groupSeparator: '~' }, ']C110A~21B\r')).toEqual([']C110A\u001d21B']);
  });

  it('are UTF-8 where they can be, else Latin-1', () => {
    const framer = createScannerFramer(LINE);
    const [chinese] = framer.push(Buffer.from('退货1\r'));
    const [latin] = framer.push(Uint8Array.of(0x63, 0xf3, 0x0d));
    expect([chinese, latin]).toEqual([
      { kind: 'code', text: '退货1' },
      { kind: 'code', text: 'có' },
    ]);
  });

  it('come out the same wherever the bytes are cut', () => {
    const stream = 'SF1000171310042\r\n]C100340433836442636597\r\nRMA-1\r\n';
    const whole = codes(LINE, stream);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        expect(codes(LINE, ...at.slice(1).map((end, index) => stream.slice(at[index], end)))).toEqual(whole);
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });

  it('without an end are over when the scanner is silent; with one, silence ends nothing', () => {
    const silent = createScannerFramer({ endsWith: 'silence' });
    silent.push(Buffer.from('A1'));
    expect(silent.silence()).toEqual({ kind: 'code', text: 'A1' });
    const ended = createScannerFramer(LINE);
    ended.push(Buffer.from('A1'));
    expect([ended.silence(), ended.heldBytes()]).toEqual([null, 2]);
    ended.reset();
    expect(ended.push(Buffer.from('B2\r'))).toEqual([{ kind: 'code', text: 'B2' }]);
  });

  it('too long are told by their length only, and nothing piles up', () => {
    const framer = createScannerFramer(LINE);
    for (let kilobyte = 0; kilobyte < 1_000; kilobyte += 1) framer.push(new Uint8Array(1_000).fill(0x41));
    expect(framer.heldBytes()).toBeLessThanOrEqual(2_048);
    expect(framer.push(Buffer.from('\rOK\r'))).toEqual([
      { kind: 'too-long', byteLength: 1_000_000 },
      { kind: 'code', text: 'OK' },
    ]);
  });
});

describe('a label read again', () => {
  it('within 400 ms is the same reading, however long the trigger is held; later it is meant', () => {
    const isRepeat = createRepeatFilter();
    const readings = [
      ['A', 0],
      ['A', 399],
      ['A', 798],
      ['A', 1_198],
      ['B', 1_199],
      ['A', 1_200],
    ] as const;
    expect(readings.map(([text, atMs]) => isRepeat(text, atMs))).toEqual([false, true, true, false, false, false]);
  });
});
