import { expect, it } from 'vitest';
import { halvePixels } from '../../../shared/camera/halve-pixels.ts';
import { memoryFrame } from '../../../shared/camera/memory-frame.ts';
import type { Pixels } from '../../../shared/camera/pixels.ts';
import { turnPixels } from '../../../shared/camera/turn-pixels.ts';

/** Grey rows of one digit a pixel: 0 black, 9 white. */
function grey(...rows: string[]): Pixels {
  const width = rows[0]?.length ?? 0;
  const values = [...rows.join('')].map((digit) => Math.round((Number(digit) * 255) / 9));
  return { data: Uint8ClampedArray.from(values.flatMap((v) => [v, v, v, 255])), width, height: rows.length };
}

const rowsOf = ({ data, width, height }: Pixels): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => Math.round(((data[(y * width + x) * 4] ?? 0) * 9) / 255)).join(''),
  );

it('a quarter turn goes clockwise and loses nothing', () => {
  expect(rowsOf(turnPixels(grey('0359', '9999'), 90)).map((row) => row.slice(-2))).toEqual(['90', '93', '95', '99']);
});

it('no turn is the same picture, and a small one stands on white', () => {
  const picture = grey('00', '00');
  expect(turnPixels(picture, 0)).toEqual(picture);
  const turned = turnPixels(grey('0000', '0000', '0000', '0000'), 30);
  expect([turned.width, turned.height]).toEqual([6, 6]);
  expect(rowsOf(turned)[0]?.startsWith('9')).toBe(true);
  expect(rowsOf(turned)[3]).toContain('00');
});

it('halving takes the mean, as often as it must', () => {
  expect(rowsOf(halvePixels(grey('0099', '0099'), 2))).toEqual(['09']);
  expect(rowsOf(halvePixels(grey('09', '90'), 1))).toEqual(['5']);
});

it('a frame gives the part that is asked for', () => {
  const frame = memoryFrame(grey('0123', '4567', '8901'));
  expect(rowsOf(frame.pixels({ left: 0.25, top: 1 / 3, width: 0.5, height: 2 / 3 }))).toEqual(['56', '90']);
  expect(rowsOf(frame.pixels({ left: 0, top: 0, width: 1, height: 1 }))).toEqual(['0123', '4567', '8901']);
});
