import { describe, expect, it } from 'vitest';
import { believe, needsAgreement, NOTHING_UNSURE } from '../../../shared/camera/agreement.ts';
import type { ReadCode } from '../../../shared/camera/camera-engine.ts';
import type { CodeKind } from '../../../shared/camera/camera-formats.ts';

const code = (kind: CodeKind, text: string): ReadCode => ({ kind, text, aimId: null, box: null });

describe('one frame is enough for what proves itself', () => {
  it.each<[CodeKind, string, boolean]>([
    ['QRCode', 'anything', false],
    ['DataMatrix', '0104006381333931', false],
    ['PDF417', 'anything', false],
    ['Code128', 'RMA-20391', false],
    ['Code39', 'RMA20391', false],
    ['Code128', '1Z5R89390357567127', false],
    ['Code128', '1Z5R89390357567128', true],
    ['Code128', 'RB123456785GB', false],
    ['Code128', 'RB123456786GB', true],
    ['Code128', '00340123450000000001', true],
    ['EAN13', '4006381333931', true],
    ['EAN8', '96385074', true],
    ['UPCA', '012345678905', true],
    ['UPCE', '01234565', true],
    ['ITF', '123456', true],
    ['ITF', '14006381333938', false],
    ['ITF', '14006381333939', true],
  ])('%s %s: asks for a second one: %s', (kind, text, isAsked) => {
    expect(needsAgreement(code(kind, text))).toBe(isAsked);
  });
});

describe('two frames that agree', () => {
  const retail = code('EAN13', '4006381333931');
  const other = code('EAN13', '4006381333948');
  const after = (frames: readonly (readonly [number, ReadCode])[]): readonly ReadCode[] => {
    let unsure = NOTHING_UNSURE;
    let believed: readonly ReadCode[] = [];
    for (const [atMs, read] of frames) ({ unsure, believed } = believe(unsure, [read], atMs));
    return believed;
  };

  it.each<[string, readonly (readonly [number, ReadCode])[], readonly ReadCode[]]>([
    ['one frame', [[0, retail]], []],
    [
      'two frames',
      [
        [0, retail],
        [80, retail],
      ],
      [retail],
    ],
    [
      'another number between them',
      [
        [0, retail],
        [80, other],
        [160, retail],
      ],
      [retail],
    ],
    [
      'two frames that differ',
      [
        [0, retail],
        [80, other],
      ],
      [],
    ],
    [
      'two frames far apart',
      [
        [0, retail],
        [1_501, retail],
      ],
      [],
    ],
    [
      'it stays believed',
      [
        [0, retail],
        [80, retail],
        [160, retail],
      ],
      [retail],
    ],
  ])('%s', (_, frames, believed) => {
    expect(after(frames)).toEqual(believed);
  });
});
