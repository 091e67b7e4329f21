import { z } from 'zod';
import { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { receivingCalls } from '../../shared/protocol/calls/receiving.ts';
import { undoStep } from '../cases/undo-step.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { ScannedCode } from '../cases/scan-code.ts';
import type { HandlersFor } from '../handler.ts';
import type { CallContext } from '../handler.ts';
import { answerBench, changeCase, askerOf, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { refuseWithoutScale } from './refuse-without-scale.ts';

const Nothing = z.strictObject({});
const Undone = z.strictObject({ parkedCaseId: z.uuid().nullable().default(null) });

/** The daily work at the bench. */
export function receivingHandlers(parts: HostParts) {
  const scanned = (call: string, params: { commandId: string }, code: ScannedCode, context: CallContext) => {
    const outcome = parts.once({ call, params }, ScanOutcome, () => parts.scan(code, workerOf(params, context)));
    return { outcome, ...answerBench(parts, context) };
  };
  const change =
    <Params extends { readonly commandId: string; readonly caseId: string }>(
      call: string,
      commandOf: (params: Params) => Parameters<typeof changeCase>[2],
    ) =>
    (params: Params, context: CallContext) =>
      changeCase(parts, { call, params }, commandOf(params), context);

  return {
    'bench.get': (_params, context) => parts.queries.bench(askerOf(context)),
    'code.scan': (params, context) => scanned('code.scan', params, params, context),
    'parcel.receive': (params, context) =>
      scanned('parcel.receive', params, { raw: params.code, source: 'api' }, context),
    'parcel.weigh': (params, context) => {
      refuseWithoutScale(parts);
      refuseUnknownParcel(parts, params);
      parts.once({ call: 'parcel.weigh', params }, Nothing, () => ({}));
      parts.weighing.ask(params.parcelId);
      return answerBench(parts, context);
    },
    'parcel.weighManual': change('parcel.weighManual', ({ commandId, parcelId, grossMg, reason }) => ({
      type: 'WeighParcel',
      weighingId: commandId,
      parcelId,
      grossMg,
      source: { kind: 'manual', reason },
    })),
    'packaging.record': change('packaging.record', ({ parcelId, condition }) => ({
      type: 'RecordOuterPackaging',
      parcelId,
      condition,
    })),
    'content.count': change('content.count', ({ lineId, counted }) => ({
      type: 'CountContent',
      lineId,
      counted,
      by: 'hand',
    })),
    'line.inspect': change('line.inspect', (params) => {
      const {
        commandId: _commandId,
        caseId: _caseId,
        lineId,
        ordinal,
        grade,
        isSealed,
        defects,
        causeStated,
        ...also
      } = params;
      return { type: 'InspectUnit', lineId, ordinal, grade, isSealed, defects, causeStated, also };
    }),
    'disposition.decide': change('disposition.decide', ({ unitId, disposition, place }) => ({
      type: 'DecideDisposition',
      unitId,
      disposition,
      place,
    })),
    'photo.add': change('photo.add', ({ commandId, sha256, slot, unitId }) => {
      const photo = parts.photos.find(sha256);
      if (!photo) throw new NotFoundError('photo-not-uploaded', 'Upload the photograph first: POST /api/photos.');
      return { type: 'AddPhoto', photo: { photoId: commandId, slot, unitId, ...photo } };
    }),
    'step.undo': (params, context) => {
      const bench = { ...parts, currentCaseId: parts.queries.currentCaseId };
      const undone = parts.once({ call: 'step.undo', params }, Undone, () =>
        undoStep(params.step, params.caseId, workerOf(params, context), bench),
      );
      return { ...undone, ...answerBench(parts, context) };
    },
  } satisfies HandlersFor<typeof receivingCalls>;
}

function refuseUnknownParcel(parts: HostParts, { caseId, parcelId }: { caseId: string; parcelId: string }): void {
  const parcel = parts.work.fold(caseId).state.parcels.find((other) => other.parcelId === parcelId);
  if (!parcel) {
    throw new RefusedError(
      { kind: 'parcel-not-in-case', parcelId },
      'The parcel does not belong to this case: scan its label.',
    );
  }
  if (parcel.weighing) {
    const { grossMg } = parcel.weighing;
    throw new RefusedError(
      { kind: 'parcel-already-weighed', grossMg },
      'The parcel was weighed already: undo that weighing first.',
    );
  }
}
