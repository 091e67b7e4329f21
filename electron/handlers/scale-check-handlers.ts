import type { z } from 'zod';
import { type CheckRefusal, checkWeight, isCheckDue } from '../../shared/domain/weighing/check-weight.ts';
import { scaleCheckCalls, type ScaleCheckView } from '../../shared/protocol/calls/scale-checks.ts';
import type { RecordedCheck } from '../../shared/station/scale-checked.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import { scaleHostError } from '../devices/scale/scale-host-error.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const SENTENCES: Readonly<Record<CheckRefusal, string>> = {
  'check-weight-unsettled': 'The scale shows no weight at rest: wait until it has settled, then check again.',
  'check-weight-net': 'A tare is active: clear it on the scale, then check again.',
  'check-weight-empty': 'Nothing lies on the scale: put the known weight on, then check.',
};

type CheckParams = z.output<(typeof scaleCheckCalls)['scale.checkWeight']['params']>;

/** The log of checks with a known weight (B9). A check stops nobody's work, whatever it finds. */
export function scaleCheckHandlers(parts: HostParts) {
  const { station, scale, clock } = parts;
  return {
    'scale.checkWeight': (params, context) => {
      const answer = parts.once({ call: 'scale.checkWeight', params }, Checked, () => check(parts, params, context));
      parts.benchChanged();
      return answer;
    },
    'scale.endCheck': () => {
      parts.weighing.checked();
      return {};
    },
    'scale.checks': ({ limit }) => {
      const { scaleChecks } = station.state();
      const terms = station.view().policy.scaleChecks;
      const name = scale.profile()?.name ?? null;
      const last = scaleChecks.findLast(({ scaleName }) => scaleName === name);
      return {
        checks: scaleChecks
          .slice(-limit)
          .toReversed()
          .map((recorded) => viewOf(recorded, parts)),
        terms,
        isDue: name !== null && isCheckDue(terms, last?.atMs ?? null, clock.nowMs()),
      };
    },
  } satisfies HandlersFor<typeof scaleCheckCalls>;
}

const Checked = scaleCheckCalls['scale.checkWeight'].result;

function check(parts: HostParts, params: CheckParams, context: CallContext): { check: ScaleCheckView } {
  const { scale, station, record } = parts;
  const state = scale.state();
  const error = scaleHostError(state);
  if (error !== null || state.kind !== 'live') throw error ?? new Error('a scale without an error is live');
  const { scaleName, portName, protocol, reading } = state;
  const terms = station.view().policy.scaleChecks;
  const checked = checkWeight(reading, params.nominalMg ?? terms.nominalMg, terms);
  if (!checked.ok) throw new RefusedError({ kind: checked.error }, SENTENCES[checked.error]);
  const event = {
    type: 'ScaleChecked',
    schemaVersion: 1,
    data: { scaleName, portName, protocol, ...checked.value },
  };
  record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
  parts.weighing.checked();
  const recorded = station.state().scaleChecks.at(-1);
  if (!recorded) throw new Error('a check that was written down is in the log');
  return { check: viewOf(recorded, parts) };
}

function viewOf({ eventId, actor, ...rest }: RecordedCheck, { people }: HostParts): ScaleCheckView {
  return { checkId: eventId, ...rest, by: { personId: actor, name: people.nameOf(actor) } };
}
