import type { ClaimMatter } from '../claim-matter.ts';
import type { Defect } from '../defect.ts';
import { type Grade, isDamagedGrade } from '../grade.ts';
import { hasDefectFrom } from './damage-words.ts';

export interface FoundAgainstClaim {
  readonly matter: ClaimMatter;
  readonly grade: Grade;
  readonly defects: readonly Pick<Defect, 'kind'>[];
  readonly missingAccessories: number;
  readonly isWrongItem: boolean;
}

/**
 * S32: whether what was found is what the customer described. Null where the words of the claim say nothing that a look
 * could confirm. The person changes it in one tap.
 */
export function proposedClaimMatch(found: FoundAgainstClaim): boolean | null {
  const isDamaged = isDamagedGrade(found.grade);
  switch (found.matter) {
    case 'no-reason':
      return !isDamaged;
    case 'damaged':
      return isDamaged && !hasOnlyMissing(found);
    case 'quality':
      return isDamaged || found.missingAccessories > 0;
    case 'wrong-item':
      return found.isWrongItem;
    case 'missing':
      return found.missingAccessories > 0 || found.defects.some(({ kind }) => kind === 'missing-part');
    case 'model-changed':
    case 'service':
    case 'unsaid':
      return null;
  }
}

function hasOnlyMissing({ defects }: FoundAgainstClaim): boolean {
  return defects.length > 0 && !hasDefectFrom('blow', defects) && !hasDefectFrom('use', defects);
}
