import { z } from 'zod';
import { phoneTailOf } from '../../shared/domain/slip.ts';
import { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { ParamsOf } from '../../shared/protocol/call.ts';
import { unidentifiedCalls } from '../../shared/protocol/calls/unidentified.ts';
import type { UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { answerBench, askerOf, workerOf } from './change.ts';
import { exportUnidentified } from './export-unidentified.ts';
import type { HostParts } from './host-parts.ts';
import { saveHoldLabel } from './save-hold-label.ts';
import { addSnapshot } from './add-snapshot.ts';

const Nothing = z.strictObject({});
const Held = z.strictObject({ holdNumber: z.string(), shelf: z.string().nullable() });
const Into = z.strictObject({ into: z.uuid() });
const NO_LABEL = { trackingNumber: null, carrier: null };

/** Parcels that nobody knows. */
export function unidentifiedHandlers(parts: HostParts) {
  const { once, caseRows } = parts;
  return {
    'unidentified.open': (params, context) => {
      const outcome = once({ call: 'unidentified.open', params }, ScanOutcome, () =>
        parts.openUnidentified(NO_LABEL, { raw: '', source: 'api' }, workerOf(params, context)),
      );
      return { outcome, ...answerBench(parts, context) };
    },
    'slip.record': (params, context) => {
      once({ call: 'slip.record', params }, Nothing, () => {
        recordSlip(parts, params, context);
        return {};
      });
      return answerBench(parts, context);
    },
    'case.hold': async (params, context) => {
      const held = once({ call: 'case.hold', params }, Held, () =>
        parts.hold(params.caseId, workerOf(params, context)),
      );
      const label = await saveHoldLabel(parts, params, held.holdNumber, askerOf(context).actor);
      return { ...held, ...label, ...answerBench(parts, context) };
    },
    'case.link': (params, context) => {
      const { caseId, source, ref, reasons } = params;
      const linked = once({ call: 'case.link', params }, Into, () => ({
        into: parts.identify(caseId, { source, ref, by: 'person', reasons }, workerOf(params, context)),
      }));
      return { ...linked, ...answerBench(parts, context) };
    },
    'unidentified.get': ({ caseId }) => viewOf(parts, caseId),
    'unidentified.list': ({ limit }) => ({
      parcels: caseRows.unidentified(limit).map((caseId) => viewOf(parts, caseId)),
    }),
    'unidentified.export': (params, context) => exportUnidentified(parts, params, context),
    'snapshot.add': (params, context) => addSnapshot(parts, params, context),
  } satisfies HandlersFor<typeof unidentifiedCalls>;
}

function viewOf(parts: HostParts, caseId: string): UnidentifiedParcel {
  const view = parts.unidentifiedView(caseId);
  if (view) return view;
  throw new NotFoundError('case-not-found', 'There is no such case: scan the parcel first.', { caseId });
}

/** Who the slip names goes where it can be erased; the record gets a reference to it and the end of the telephone. */
function recordSlip(
  { work, personal, clock, newId }: HostParts,
  params: ParamsOf<(typeof unidentifiedCalls)['slip.record']>,
  context: CallContext,
): void {
  const { caseId, found, details, rmaWritten, orderWritten } = params;
  const isSaid = Object.values(details).some((text) => text !== null);
  const before = work.fold(caseId).state.slip?.detailsRef ?? null;
  // What was erased is not written again under its reference: that one stays empty for good.
  const kept = before !== null && personal.get(before) !== null ? before : null;
  const detailsRef = isSaid ? (kept ?? newId()) : null;
  if (detailsRef !== null) personal.put(detailsRef, 'slip', JSON.stringify(details), clock.nowMs());
  const slip: CaseEventData<'SlipRecorded'> = {
    found,
    detailsRef,
    phoneTail: phoneTailOf(details.phone),
    rmaWritten,
    orderWritten,
  };
  work.apply(caseId, { type: 'RecordSlip', slip }, workerOf(params, context));
}
