import { describe, expect, it } from 'vitest';
import { commandStep } from '../../../renderer/receiving/command-step.ts';
import { inspectionStep, NO_DRAFT, regraded } from '../../../renderer/receiving/inspection-step.ts';
import { DEFECT } from '../../support/builders.ts';
import { caseView, LINE_ID, UNIT } from './views.ts';

describe('S35 the fast lane and the problem lane', () => {
  it.each([
    ['sealed as it was sold', { ...UNIT, grade: 'A', isSealed: true }, 'settled'],
    ['opened and complete', { ...UNIT, grade: 'B', isSealed: false }, 'settled'],
    ['damaged', { ...UNIT, grade: 'C', isSealed: false, defects: [], causeStated: null }, 'defect-kind'],
    ['damaged, the defect said', { ...UNIT, grade: 'D', defects: [DEFECT], causeStated: null }, 'cause'],
    ['damaged, the cause said', { ...UNIT, grade: 'C', defects: [DEFECT], causeStated: 'transport' }, 'settled'],
  ] as const)('%s', (_name, { defects, ...unit }, asked) => {
    expect(inspectionStep({ ...unit, defects: [...defects] }, NO_DRAFT, null).kind).toBe(asked);
  });

  it('is one answer for a sealed unit: grade A without a defect', () => {
    const place = { lineId: LINE_ID, ordinal: 1 };
    const sealed = commandStep({ kind: 'seal', isSealed: true }, caseView(), place);
    expect(sealed).toEqual({ kind: 'do', action: { kind: 'sealed', place } });
    expect(regraded(null, 'A')).toEqual({ grade: 'A', isSealed: null, defects: [], causeStated: null });
  });
});
