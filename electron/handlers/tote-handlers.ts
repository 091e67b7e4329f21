import { z } from 'zod';
import { toteCalls } from '../../shared/protocol/calls/totes.ts';
import { ToteView } from '../../shared/protocol/tote-view.ts';
import { renderToteLabel } from '../documents/tote-label-pdf.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

const Answer = z.strictObject({ tote: ToteView });

/** Totes: opened, full, closed, and their labels. */
export function toteHandlers(parts: HostParts) {
  const change = (
    call: string,
    params: { readonly commandId: string; readonly toteId: string },
    type: 'FillTote' | 'CloseTote',
    context: CallContext,
  ) => {
    const work = () => ({ tote: parts.totes.change(params.toteId, { type }, workerOf(params, context)) });
    const answer = parts.once({ call, params }, Answer, work);
    parts.benchChanged();
    return answer;
  };

  return {
    'tote.list': () => ({ totes: parts.totes.list() }),
    'tote.open': (params, context) => {
      const { disposition, code } = params;
      const work = () => ({ tote: parts.totes.open(disposition, code, workerOf(params, context)) });
      const answer = parts.once({ call: 'tote.open', params }, Answer, work);
      parts.benchChanged();
      return answer;
    },
    'tote.fill': (params, context) => change('tote.fill', params, 'FillTote', context),
    'tote.close': (params, context) => change('tote.close', params, 'CloseTote', context),
    'tote.label': async ({ toteId, locale }) => {
      const tote = parts.totes.list().find((other) => other.toteId === toteId);
      if (!tote) throw new NotFoundError('tote-not-found', 'There is no such tote in use: open it first.', { toteId });
      const { code, number, colour, disposition, openedAtMs } = tote;
      const { zone } = parts.station.identity();
      const label = { code, number, colour, disposition, printedAtMs: openedAtMs, zone, locale };
      const name = `${code}-${disposition}-${locale}`.toUpperCase();
      return saveDocument(parts.dataDir, `${name}.pdf`, () => renderToteLabel(label));
    },
  } satisfies HandlersFor<typeof toteCalls>;
}
