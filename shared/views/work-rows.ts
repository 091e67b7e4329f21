import type { FoldedCase } from '../return-case/fold-case.ts';

/** What open work and the day's counts need of a case beside its row: one row of the `case_work` view. */
export interface CaseWorkData {
  readonly caseId: string;
  /** Null for a matter without a parcel. */
  readonly receivedAtMs: number | null;
  readonly receivedBy: string | null;
  readonly closedAtMs: number | null;
  readonly closedBy: string | null;
  /** Who touched it last: whose it is. */
  readonly lastActor: string;
  /** S31: the outside of every parcel was looked at. */
  readonly isChecked: boolean;
}

/** Null for a case whose every step was undone. */
export function projectCaseWork({ caseId, state }: FoldedCase): CaseWorkData | null {
  const { opened, last, parcels, closed } = state;
  if (!opened || !last) return null;
  const [first] = parcels;
  return {
    caseId,
    receivedAtMs: first?.received.occurredAtMs ?? null,
    receivedBy: first?.received.actor ?? null,
    closedAtMs: closed?.origin.occurredAtMs ?? null,
    closedBy: closed?.origin.actor ?? null,
    lastActor: last.actor,
    isChecked: parcels.every(({ outside }) => outside !== null),
  };
}
