import { goodsCalls } from '../../shared/protocol/calls/goods.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { changeCase } from './change.ts';
import type { HostParts } from './host-parts.ts';

const UNKNOWN = { sku: null, gtin: null, insteadOfLineId: null };

/** What is said about the goods besides counting and grading them: each call is one command of the case. */
export function goodsHandlers(parts: HostParts) {
  const change =
    <Params extends { readonly commandId: string; readonly caseId: string }>(
      call: string,
      commandOf: (params: Params) => CaseCommand,
    ) =>
    (params: Params, context: CallContext) =>
      changeCase(parts, { call, params }, commandOf(params), context);

  return {
    'content.allHere': change('content.allHere', () => ({ type: 'CountAll' })),
    'content.restMissing': change('content.restMissing', () => ({ type: 'CountRestMissing' })),
    'content.countExtra': change('content.countExtra', (params) => {
      const { commandId, caseId, unexpectedId, name, counted } = params;
      const known = parts.work.fold(caseId).state.unexpected.find((other) => other.unexpectedId === unexpectedId);
      const { insteadOfLineId: _, ...found } = known ?? { unexpectedId: unexpectedId ?? commandId, ...UNKNOWN, name };
      const content = { ...found, counted };
      return { type: 'CountUnexpected', content };
    }),
    'carton.count': change('carton.count', ({ lineId, carton, counted }) => ({
      type: 'CountCarton',
      lineId,
      carton,
      counted,
    })),
    'substitution.find': change('substitution.find', ({ unexpectedId, lineId }) => ({
      type: 'FindSubstitution',
      unexpectedId,
      lineId,
    })),
    'shortage.state': change('shortage.state', ({ lineId, cause, onDeliveryNote, outcome }) => ({
      type: 'StateShortage',
      lineId,
      cause,
      onDeliveryNote,
      outcome,
    })),
    'leg.state': change('leg.state', ({ unitId, leg, contractedBy, carrier }) => ({
      type: 'StateLeg',
      unitId,
      leg,
      contractedBy,
      carrier,
    })),
    'packaging.placeMarks': change('packaging.placeMarks', ({ parcelId, places }) => ({
      type: 'PlaceOuterMarks',
      parcelId,
      places,
    })),
    'packaging.noteMark': change('packaging.noteMark', ({ parcelId, mark, rattles }) => ({
      type: 'NoteHandlingMark',
      parcelId,
      mark,
      rattles,
    })),
    'packaging.retain': change('packaging.retain', ({ parcelId, shelf, keepUntil }) => ({
      type: 'RetainPackaging',
      parcelId,
      shelf,
      keepUntil,
    })),
  } satisfies HandlersFor<typeof goodsCalls>;
}
