import { describe, expect, it } from 'vitest';
import { printableText } from '../../../../shared/domain/certificate/printable-text.ts';

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

describe('H9 printableText', () => {
  it.each([
    ['bidi overrides', range(0x202a, 0x202e)],
    ['bidi isolates', range(0x2066, 0x2069)],
    ['zero width and marks', range(0x200b, 0x200f)],
    ['byte order mark', '\uFEFF'],
    ['tags', range(0xe0000, 0xe007f)],
    ['C0 and C1 controls', `${range(0x00, 0x08)}${range(0x0e, 0x1f)}${range(0x7f, 0x84)}${range(0x86, 0x9f)}`],
    ['variation selectors', `\uFE0F\u{E0100}`],
    ['soft hyphen and Hangul fillers', '\u00AD\u3164\u115F'],
    ['a lone surrogate', '\uD800'],
    ['private use', '\uE000'],
  ])('removes %s', (_name, hidden) => {
    expect(printableText(`12${hidden}34`)).toBe('1234');
  });

  it.each(['王小明', 'محمد', 'דוד', 'Núñez', 'नमस्ते', 'Nguyễn Thị'])('keeps %s', (name) => {
    expect(printableText(name)).toBe(name);
  });

  it('makes one blank of line breaks and runs of blanks', () => {
    expect(printableText('  a\r\n\tb\u2028c\u3000 d ')).toBe('a b c d');
  });

  it('lowers a tower of combining marks', () => {
    expect(printableText(`x${'\u0323'.repeat(500)}y`).length).toBeLessThanOrEqual(5);
  });
});
