import { z } from 'zod';
import { weightCalls } from '../../shared/protocol/calls/weights.ts';
import type { HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { certifyWeight } from './certify-weight.ts';
import { answerBench, changeCase } from './change.ts';
import { exportWeightRecord } from './export-weight-record.ts';
import type { HostParts } from './host-parts.ts';
import { refuseWithoutScale } from './refuse-without-scale.ts';

const Nothing = z.strictObject({});

/** What weights say of a parcel, and what people say to that. */
export function weightHandlers(parts: HostParts) {
  return {
    'weight.ask': (params, context) => {
      refuseWithoutScale(parts);
      const { parcels } = parts.work.fold(params.caseId).state;
      if (!parcels.some(({ parcelId }) => parcelId === params.parcelId)) {
        throw new NotFoundError('parcel-not-in-case', 'The parcel does not belong to this case: scan its label.');
      }
      parts.once({ call: 'weight.ask', params }, Nothing, () => ({}));
      parts.weighing.ask(params.parcelId, params.what);
      return answerBench(parts, context);
    },
    'weight.leave': (params, context) => {
      parts.once({ call: 'weight.leave', params }, Nothing, () => ({}));
      parts.weighing.leave();
      return answerBench(parts, context);
    },
    'weight.waybill': (params, context) => {
      const { parcelId, massMg } = params;
      const command = { type: 'ReadWaybillWeight' as const, parcelId, massMg };
      return changeCase(parts, { call: 'weight.waybill', params }, command, context);
    },
    'weight.confirm': (params, context) => {
      const { weighingId, changes } = params;
      const newIds = changes.map(() => parts.newId());
      const command = { type: 'ConfirmExplanation' as const, weighingId, changes, newIds };
      return changeCase(parts, { call: 'weight.confirm', params }, command, context);
    },
    'weight.record': (params) => exportWeightRecord(parts, params),
    'weight.certify': async (params, context) => ({
      ...(await certifyWeight(parts, params, context)),
      ...answerBench(parts, context),
    }),
    'siblings.endWait': (params, context) => {
      const { reason, note } = params;
      return changeCase(
        parts,
        { call: 'siblings.endWait', params },
        { type: 'EndSiblingsWait', reason, note },
        context,
      );
    },
  } satisfies HandlersFor<typeof weightCalls>;
}
