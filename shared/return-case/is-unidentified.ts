import type { CaseState } from './state.ts';

/** True while a parcel has neither a return nor a class of its own. */
export const isUnidentified = ({ returnClass, identified, rmas }: CaseState): boolean =>
  returnClass === 'unidentified' && identified === null && rmas.length === 0;
