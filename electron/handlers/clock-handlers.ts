import { z } from 'zod';
import type { clockCalls } from '../../shared/protocol/calls/clock.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';

const Nothing = z.strictObject({});

/** What people are told when somebody has set the computer's clock (T1). */
export function clockHandlers(parts: HostParts) {
  const state = () => ({ set: parts.station.state().clockSet });
  return {
    'clock.state': state,
    'clock.confirm': (params, context) => {
      parts.once({ call: 'clock.confirm', params }, Nothing, () => {
        if (state().set !== null) noteAct(parts, 'ClockConfirmed', {}, workerOf(params, context));
        return {};
      });
      parts.clockChanged();
      return state();
    },
  } satisfies HandlersFor<typeof clockCalls>;
}
