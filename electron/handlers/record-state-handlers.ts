import type { recordStateCalls } from '../../shared/protocol/calls/record-state.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';

/** How the disk takes the record. */
export const recordStateHandlers = ({ recordState }: Pick<HostParts, 'recordState'>) =>
  ({ 'record.state': () => recordState() }) satisfies HandlersFor<typeof recordStateCalls>;
