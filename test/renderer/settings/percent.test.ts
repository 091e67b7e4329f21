import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../../renderer/settings/percent.ts';

describe('formatPercent', () => {
  it.each([
    ['en', '125%'],
    ['zh-CN', '125%'],
    ['es', '125\u00A0%'],
  ])('writes the sign as %s does', (locale, words) => {
    expect(formatPercent(1.25, locale)).toBe(words);
  });
});
