import { z } from 'zod';

/** A like new, B opened and complete, C damaged or used but repairable, D unsaleable (ux.md 3). */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const Grade = z.enum(GRADES);
export type Grade = z.infer<typeof Grade>;

/** A unit graded C or D is damaged: it needs its defects, a photograph and a stated cause, and may get a certificate. */
export function isDamagedGrade(grade: Grade): boolean {
  return grade === 'C' || grade === 'D';
}
