import { describe, expect, it } from 'vitest';
import { honest, sum, summaryLine, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

describe('the tally', () => {
  it('reads both runners', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false };
    expect(tallyOfVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2, duration: 9 }, suites: [] };
    expect(tallyOfPlaywright(playwright)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('refuses a report it cannot read', () => {
    expect(() => tallyOfVitest({})).toThrow(/numPassedTests/);
    expect(() => tallyOfPlaywright(undefined)).toThrow(/object/);
  });

  it('counts a stage without tests, or one that ended badly, as a failure', () => {
    expect(honest({ passed: 0, failed: 0, skipped: 3 }, true).failed).toBe(1);
    expect(honest({ passed: 9, failed: 0, skipped: 0 }, false).failed).toBe(1);
    expect(honest({ passed: 9, failed: 2, skipped: 0 }, false).failed).toBe(2);
    expect(honest({ passed: 9, failed: 0, skipped: 0 }, true).failed).toBe(0);
  });

  it('is one line', () => {
    const both = sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]);
    expect(summaryLine(both)).toBe('11 passed, 3 failed, 2 skipped');
  });
});
