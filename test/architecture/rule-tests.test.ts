import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesLeft, TAKEN_ON, testedRules } from './rule-tests.ts';
import { ROOT, sources } from './source-tree.ts';

describe('every rule taken on', () => {
  const tested = testedRules(sources(/^test\/.*\.test\.tsx?$/));
  const left = rulesLeft(readFileSync(join(ROOT, 'README.md'), 'utf8'));

  it('has a test named after it, or a line in README that says why it is left to the back office', () => {
    expect(TAKEN_ON.filter((id) => !tested.has(id) && !left.has(id))).toEqual([]);
  });

  it('is not said to be left to others while it is tested here', () => {
    expect([...left].filter((id) => tested.has(id))).toEqual([]);
  });
});

describe('the rules that a name tests', () => {
  const names = (text: string, path = 'test/a.test.ts') => [...testedRules([{ path, text }])];

  it('stand at its beginning, alone, listed or as a range', () => {
    expect(names("it('S13 counts from receipt', f); describe('S38-S40: severity', f)")).toEqual([
      'S13',
      'S38',
      'S39',
      'S40',
    ]);
    expect(names("it('S01, S02 slip and notice', f)")).toEqual(['S01', 'S02']);
  });

  it('are not those that are only mentioned, nor those of other files', () => {
    expect(names("it('follows S13', f); it('S1 x', f); it('S13x y', f)")).toEqual([]);
    expect(names("it('S13 x', f)", 'shared/a.ts')).toEqual([]);
  });
});

describe('the rules left to the back office', () => {
  it('are the lines of their section', () => {
    const readme = '## Rules left to the back office\n\n- **S24** extends the order.\n\n## Next\n\n- **S25** no\n';
    expect([...rulesLeft(readme)]).toEqual(['S24']);
  });
});
