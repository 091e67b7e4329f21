import { describe, expect, it } from 'vitest';
import { mutate } from './mutate.ts';
import { tableOf, withTable } from './table.ts';
import { verdictOfVitest } from './trial.ts';

const MUTANT = { says: 'adds instead', file: 'shared/sum.ts', find: 'a - b', replace: '$& a + b' };

describe('a deliberate break', () => {
  it('replaces its place by exactly what it says', () => {
    expect(mutate('return a - b;', MUTANT)).toBe('return $& a + b;');
  });

  it.each(['return a;', 'a - b; a - b'])('is refused where its place is not there once: %s', (text) => {
    expect(() => mutate(text, MUTANT)).toThrow('to be broken');
  });
});

describe('the verdict over a run of the tests', () => {
  const file = (status: string, statuses: string[]) => ({
    name: 'sum.test.ts',
    status,
    assertionResults: statuses.map((each, at) => ({ fullName: `test ${String(at)}`, status: each })),
  });

  it('names what failed and counts what passed', () => {
    const testResults = [file('failed', ['passed', 'failed', 'skipped'])];
    expect(verdictOfVitest({ testResults })).toEqual({ passed: 1, failed: ['test 1'] });
  });

  it('holds a file that does not load for a failure', () => {
    expect(verdictOfVitest({ testResults: [file('failed', [])] })).toEqual({ passed: 0, failed: ['sum.test.ts'] });
  });

  it('is not made of something that is no report', () => {
    expect(() => verdictOfVitest({})).toThrow('testResults');
  });
});

describe('the table', () => {
  const row = { row: 'D1', claim: 'a | b', target: 'all', tests: ['test/sum.test.ts'], figure: '3 of 4' };

  it('has a line per row, with the miss said plainly', () => {
    const table = tableOf([{ ...row, byName: 'npm run faults -- D1', miss: 'too slow', mutant: MUTANT }]);
    expect(table.split('\n')[2]).toBe(
      '| D1 | a \\| b | `sum`, in full: `npm run faults -- D1` | all | 3 of 4. **Missed:** too slow | adds instead |',
    );
  });

  it('is not written into a page without its marks', () => {
    expect(() => withTable('no marks', '')).toThrow('lacks the marks');
  });
});
