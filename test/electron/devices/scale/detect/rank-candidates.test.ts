import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../../../../electron/devices/scale/detect/rank-candidates.ts';

const heard = (...lines: string[]): Uint8Array => Buffer.from(`.9kg\r\n${lines.join('\r\n')}\r\nST,G`);
const named = (bytes: Uint8Array) => {
  const { verdict, candidates } = rankCandidates(bytes);
  return [verdict, ...candidates.map(({ protocol }) => protocol.id)];
};

describe('what speaks in a stretch of bytes', () => {
  it('two frames are too few, three are enough', () => {
    const frame = 'ST,GS,+  1.236kg';
    expect(named(heard(frame, frame))[0]).toBe('none');
    expect(named(heard(frame, frame, frame))[0]).toBe('recognised');
  });

  it('a bare number is offered and never claimed', () => {
    expect(named(heard('   1.236', '   1.236', '   1.236', '   1.240'))).toEqual(['unsure', 'cas-10']);
  });

  it('more than one byte in twenty that is not explained is too much', () => {
    const frame = 'ST,GS,+  1.236kg';
    expect(named(heard(frame, frame, frame, 'what else is said here'))[0]).toBe('none');
  });

  it('the parser for any line stands back where a family fits', () => {
    expect(named(heard('S S     1.236 kg', 'S S     1.236 kg', 'S D     1.240 kg'))).toEqual(['recognised', 'mt-sics']);
  });

  it('whatever calls a load stable that is being put on is not believed', () => {
    const moving = ['   0.300 kg', '   0.900 kg', '   1.300 kg', '   1.200 kg', '   1.236 kg'];
    expect(named(heard(...moving))).toEqual(['recognised', 'generic']);
  });

  it('less than the whole of it claims nothing', () => {
    expect(named(new Uint8Array(400))[0]).toBe('none');
    expect(named(new Uint8Array(0))[0]).toBe('none');
  });
});

describe('of makes whose lines say the same', () => {
  const familyOf = (line: string): string | undefined =>
    rankCandidates(Buffer.from(`${line}\r\n`.repeat(8), 'latin1')).candidates[0]?.protocol.id;

  it.each([
    ['ST,GS,+  1.236kg', 'st-gs-csv'],
    ['ST,GS,+001.236kg', 'and-standard3'],
  ])('%j is named by what fills its field: %s', (line, protocol) => {
    expect(familyOf(line)).toBe(protocol);
  });

  it('the one that claims no stability goes first where only a missing mark would tell', () => {
    expect(familyOf('       0.665 g  ')).toBe('kern-kb');
    expect(familyOf('       0.665 g ?')).toBe('ohaus');
  });
});
