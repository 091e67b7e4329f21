import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, sizeViolations } from './sizes.ts';
import { listed, sources } from './source-tree.ts';

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

describe('sizes', () => {
  it('keeps every source file under the limit', () => {
    expect(listed(sizeViolations(sources(/\.(?:ts|tsx|css|html)$/)))).toEqual([]);
  });

  it('refuses one line too many, and not one fewer', () => {
    expect(sizeViolations([{ path: 'shared/a.ts', text: lines(LINE_LIMIT + 1) }])).toHaveLength(1);
    expect(sizeViolations([{ path: 'shared/a.ts', text: lines(LINE_LIMIT) }])).toEqual([]);
  });

  it('leaves migrations and tests alone', () => {
    const text = lines(LINE_LIMIT + 1);
    expect(sizeViolations([{ path: 'electron/store/migrations/0001-start.ts', text }])).toEqual([]);
    expect(sizeViolations([{ path: 'test/shared/a.test.ts', text }])).toEqual([]);
  });
});
