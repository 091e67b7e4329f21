import type { CaseView } from '../../shared/protocol/case-view.ts';

/** True while a parcel has no return: its one next action is a hold shelf. */
export const isUnknownParcel = ({ returnClass, rmaNumbers, progress }: CaseView): boolean =>
  returnClass === 'unidentified' && rmaNumbers.length === 0 && progress.identified === null;
