import { describe, expect, it } from 'vitest';
import { proposedSeverity, type SeverityAnswers } from '../../../../shared/domain/inspection/propose-severity.ts';

const found = (extent: 'minor' | 'moderate' | 'severe') => [{ kind: 'cut', extent } as const];
const ANSWERS: SeverityAnswers = { grade: 'C', defects: found('moderate'), missingAccessories: 0, cause: null };

type Row = [what: string, change: Partial<SeverityAnswers>, severity: number];

function proposes(ruleId: string, rows: readonly Row[]): void {
  it.each(rows)('%s', (_what, change, severity) => {
    expect(proposedSeverity({ ...ANSWERS, ...change })).toEqual({ severity, ruleId });
  });
}

describe('S38 severity 1', () => {
  proposes('S38', [
    ['unsaleable', { grade: 'D' }, 1],
    ['a dispute about service', { cause: 'service-dispute' }, 1],
  ]);
});

describe('S39 severity 2', () => {
  proposes('S39', [['badly damaged', { defects: [...found('minor'), ...found('severe')] }, 2]]);
});

describe('S40 severity 3', () => {
  proposes('S40', [['damaged', {}, 3]]);
});

describe('S41 severity 4', () => {
  proposes('S41', [
    ['a minor defect', { defects: found('minor') }, 4],
    ['an accessory to be posted', { grade: 'B', defects: [], missingAccessories: 1 }, 4],
  ]);
});

it('proposes no severity for what is whole, or not described yet', () => {
  expect(proposedSeverity({ ...ANSWERS, grade: 'B', defects: [] })).toBeNull();
  expect(proposedSeverity({ ...ANSWERS, defects: [] })).toBeNull();
});
