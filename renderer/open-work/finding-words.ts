import type { HandoverRow } from '../../shared/protocol/handover-view.ts';
import type { Meaning } from '../ui/meaning.tsx';

/** How loud each finding is: what agrees, what was put right by itself, what somebody has to look into. */
export const FINDING_MEANING: Readonly<Record<HandoverRow['kind'], Meaning>> = {
  present: 'done',
  moved: 'look',
  unknown: 'stop',
  'not-parked': 'stop',
  missing: 'stop',
};
