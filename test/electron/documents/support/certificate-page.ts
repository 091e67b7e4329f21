import { expect } from 'vitest';
import { infoOf, ink, rasterise } from './paper.ts';

/** One A4 page with a head, nothing in its margins, and a foot to sign and stamp. */
export function expectOneSignedPage(pdf: Uint8Array): void {
  expect(infoOf(pdf)).toMatch(/Pages:\s+1\n[^]*\(A4\)/);
  const [page] = rasterise(pdf, 100);
  if (page === undefined) throw new Error('no page');
  expect(ink(page, 0, 0, 0.065, 1)).toBe(0);
  expect(ink(page, 0.935, 0, 1, 1)).toBe(0);
  expect(ink(page, 0, 0.97, 1, 1)).toBe(0);
  expect(ink(page, 0.07, 0.03, 0.6, 0.14)).toBeGreaterThan(0.02);
  expect(ink(page, 0.07, 0.9, 0.28, 0.91)).toBeGreaterThan(0.05);
  expect(ink(page, 0.75, 0.83, 0.93, 0.93)).toBeGreaterThan(0.005);
}
