import type { ParamsOf } from '../../shared/protocol/call.ts';
import { unidentifiedCalls } from '../../shared/protocol/calls/unidentified.ts';
import type { CallContext } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const Added = unidentifiedCalls['snapshot.add'].result;
const DAY_MS = 86_400_000;

/** Keeps a picture the bench took by itself; nothing is kept where the policy says so. */
export function addSnapshot(
  parts: HostParts,
  params: ParamsOf<(typeof unidentifiedCalls)['snapshot.add']>,
  context: CallContext,
): { kept: boolean } {
  const { snapshots } = parts.station.view().policy;
  if (!snapshots.isOn) return { kept: false };
  const photo = parts.photos.find(params.sha256);
  if (!photo) throw new NotFoundError('photo-not-uploaded', 'Upload the photograph first: POST /api/photos.');
  return parts.once({ call: 'snapshot.add', params }, Added, () => {
    const keepUntilMs = parts.clock.nowMs() + snapshots.keepDays * DAY_MS;
    const snapshot = { ...photo, moment: params.moment, keepUntilMs };
    parts.work.apply(params.caseId, { type: 'AddSnapshot', snapshot }, workerOf(params, context));
    return { kept: true };
  });
}
