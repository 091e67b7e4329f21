import { useQueryClient } from '@tanstack/react-query';
import type { ClaimEdits } from '../../shared/claim/claim-fields.ts';
import type { CallFailed } from '../../shared/protocol/client.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useChange } from '../host/use-change.ts';

export interface ClaimChange {
  edit(claim: ClaimView, changes: ClaimEdits): void;
  takeBasis(claim: ClaimView): void;
  /** Makes a claim of a row that suggests none. */
  add(claim: ClaimView): void;
  readonly isRunning: boolean;
  /** How the last change failed; gone with the next one. */
  readonly failure: CallFailed | null;
}

/** What a person does to a claim. The list is read again after each change, also after one that was refused. */
export function useClaimChange(): ClaimChange {
  const queries = useQueryClient();
  const edit = useChange('claim.edit');
  const basis = useChange('claim.takeBasis');
  const add = useChange('claim.add');
  const readAgain = (): void => {
    void queries.invalidateQueries({ queryKey: ['claim.list'] });
    void queries.invalidateQueries({ queryKey: ['claim.get'] });
  };
  return {
    edit: ({ claimId, seen }, changes) => void edit.run({ claimId, seen, changes }).then(readAgain),
    takeBasis: ({ claimId, seen }) => void basis.run({ claimId, seen }).then(readAgain),
    add: ({ caseId, parcelId, kind }) => void add.run({ caseId, parcelId, kind }).then(readAgain),
    isRunning: edit.isRunning || basis.isRunning || add.isRunning,
    failure: edit.failure ?? basis.failure ?? add.failure,
  };
}
