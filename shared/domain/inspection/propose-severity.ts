import type { Cause } from '../cause.ts';
import type { Defect } from '../defect.ts';
import { type Grade, isDamagedGrade } from '../grade.ts';

/** 1 destroyed or a dispute, 2 badly damaged, 3 damaged, 4 an explanation or a small part (S38-S41). */
export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface SeverityAnswers {
  readonly grade: Grade;
  readonly defects: readonly Pick<Defect, 'kind' | 'extent'>[];
  readonly missingAccessories: number;
  readonly cause: Cause | null;
}

export interface ProposedSeverity {
  readonly severity: Severity;
  readonly ruleId: string;
}

interface Row extends ProposedSeverity {
  readonly when: (answers: SeverityAnswers) => boolean;
}

const hasExtent =
  (extent: Defect['extent']) =>
  ({ defects }: SeverityAnswers): boolean =>
    defects.some((defect) => defect.extent === extent);

/** The first row that fits. */
const ROWS: readonly Row[] = [
  { ruleId: 'S38', severity: 1, when: ({ grade, cause }) => grade === 'D' || cause === 'service-dispute' },
  { ruleId: 'S39', severity: 2, when: hasExtent('severe') },
  { ruleId: 'S40', severity: 3, when: hasExtent('moderate') },
  { ruleId: 'S41', severity: 4, when: hasExtent('minor') },
  { ruleId: 'S41', severity: 4, when: ({ missingAccessories }) => missingAccessories > 0 },
];

/** Proposes how bad it is; null for a unit on which nothing is wrong, or nothing has been said yet. */
export function proposedSeverity(answers: SeverityAnswers): ProposedSeverity | null {
  if (!isDamagedGrade(answers.grade) && answers.missingAccessories === 0) return null;
  const row = ROWS.find(({ when }) => when(answers));
  return row === undefined ? null : { severity: row.severity, ruleId: row.ruleId };
}
