import { describe, expect, it } from 'vitest';
import { inspectionStep, NO_DRAFT, regraded } from '../../../renderer/receiving/inspection-step.ts';
import { DEFECT_ID, UNIT } from './views.ts';

const defect = { defectId: DEFECT_ID, kind: 'cut', place: 'top', extent: 'minor' } as const;
const described = { ...UNIT, defects: [defect], causeStated: 'transport' as const };

describe('the question about a unit', () => {
  it('is its grade first', () => {
    expect(inspectionStep(null, NO_DRAFT, null)).toEqual({ kind: 'grade' });
  });

  it('ends there for a unit that is not damaged', () => {
    expect(inspectionStep({ ...UNIT, grade: 'A' }, NO_DRAFT, null)).toEqual({ kind: 'settled' });
  });

  it('goes through kind, place and extent of a defect, then the cause', () => {
    expect(inspectionStep(UNIT, NO_DRAFT, null)).toEqual({ kind: 'defect-kind' });
    expect(inspectionStep(UNIT, { kind: 'cut', place: null }, null)).toEqual({ kind: 'defect-place', defect: 'cut' });
    expect(inspectionStep(UNIT, { kind: 'cut', place: 'top' }, null)).toEqual({
      kind: 'defect-extent',
      defect: 'cut',
      place: 'top',
    });
    expect(inspectionStep({ ...UNIT, defects: [defect] }, NO_DRAFT, null)).toEqual({ kind: 'cause' });
    expect(inspectionStep(described, NO_DRAFT, null)).toEqual({ kind: 'settled' });
  });

  it('is the one that somebody wants to answer anew', () => {
    expect(inspectionStep(described, NO_DRAFT, 'cause')).toEqual({ kind: 'cause' });
    expect(inspectionStep(described, NO_DRAFT, 'grade')).toEqual({ kind: 'grade' });
    expect(inspectionStep(described, NO_DRAFT, 'defect')).toEqual({ kind: 'defect-kind' });
  });
});

describe('a change of grade', () => {
  it('keeps the findings from C to D', () => {
    expect(regraded(described, 'D')).toMatchObject({ grade: 'D', defects: [defect], causeStated: 'transport' });
  });

  it('drops them when the unit is not damaged after all', () => {
    expect(regraded(described, 'B')).toEqual({ grade: 'B', isSealed: false, defects: [], causeStated: null });
  });

  it('never claims a seal that nobody has seen', () => {
    expect(regraded(null, 'A').isSealed).toBeNull();
  });
});
