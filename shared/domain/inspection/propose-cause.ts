import type { Cause } from '../cause.ts';
import type { ClaimMatter } from '../claim-matter.ts';
import type { Defect } from '../defect.ts';
import type { Wear } from '../wear.ts';
import { hasDefectFrom } from './damage-words.ts';
import { mayBeTransport, type RuledOut } from './exclusion-checklist.ts';
import type { MarkPairing } from './mark-pairing.ts';

/** Who put the goods together, where that was done (S47). */
export const INSTALLERS = ['customer', 'fitter'] as const;
export type Installer = (typeof INSTALLERS)[number];

/** What the inspector has answered so far about one damaged or incomplete unit. */
export interface CauseAnswers {
  readonly matter: ClaimMatter;
  readonly defects: readonly Pick<Defect, 'kind' | 'place' | 'extent'>[];
  readonly wear: Wear | null;
  readonly missingAccessories: number;
  readonly isWrongItem: boolean;
  readonly installedBy: Installer | null;
  readonly ruledOut: readonly RuledOut[];
  readonly marks: MarkPairing;
}

/** The rules a proposal may rest on. */
export const CAUSE_RULES = ['S18', 'S42', 'S43', 'S44', 'S45', 'S46', 'S47', 'S50'] as const;

export interface ProposedCause {
  readonly cause: Cause;
  /** The rule that says so. */
  readonly ruleId: (typeof CAUSE_RULES)[number];
}

interface Row extends ProposedCause {
  readonly when: (answers: CauseAnswers) => boolean;
}

const isBlow = ({ defects }: CauseAnswers): boolean => hasDefectFrom('blow', defects);

/** S42-S47 and S50, the first row that fits. Changed by the inspector in one tap when it is wrong. */
const ROWS: readonly Row[] = [
  { ruleId: 'S47', cause: 'installation', when: ({ installedBy }) => installedBy !== null },
  { ruleId: 'S43', cause: 'model-changed', when: ({ matter }) => matter === 'model-changed' },
  { ruleId: 'S44', cause: 'human-error', when: ({ isWrongItem }) => isWrongItem },
  { ruleId: 'S18', cause: 'customer-use', when: ({ wear }) => wear === 'beyond' },
  { ruleId: 'S42', cause: 'product-quality', when: ({ missingAccessories }) => missingAccessories > 0 },
  {
    ruleId: 'S50',
    cause: 'transport',
    when: (answers) => isBlow(answers) && mayBeTransport(answers.ruledOut) && pointsAtTransport(answers.marks),
  },
  { ruleId: 'S50', cause: 'product-quality', when: (answers) => isBlow(answers) && answers.marks === 'intact' },
  { ruleId: 'S42', cause: 'product-quality', when: ({ defects }) => hasDefectFrom('product', defects) },
  { ruleId: 'S45', cause: 'service-dispute', when: ({ matter }) => matter === 'service' },
  { ruleId: 'S46', cause: 'unknown', when: () => true },
];

/** Proposes the cause of what was found. There is always one: that nobody can tell is an answer too. */
export function proposedCause(answers: CauseAnswers): ProposedCause {
  const row = ROWS.find(({ when }) => when(answers));
  return row === undefined ? { cause: 'unknown', ruleId: 'S46' } : { cause: row.cause, ruleId: row.ruleId };
}

function pointsAtTransport(marks: MarkPairing): boolean {
  return marks === 'matching' || marks === 'place-unsaid' || marks === 'no-photos';
}
