import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { matterCalls } from '../../shared/protocol/calls/matters.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import { openedForMatter, subjectOf } from '../cases/open-matter.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { askerOf, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { settlementOf } from './settlement.ts';

const Nothing = z.strictObject({});
const Opened = z.strictObject({ caseId: z.uuid() });
const MOST_LISTED = 200;

/** Cases whose goods stay with the customer, or never came. */
export function matterHandlers(parts: HostParts) {
  const { once, work, reference } = parts;
  const change =
    <Params extends { readonly commandId: string; readonly caseId: string }>(
      call: string,
      commandOf: (params: Params) => CaseCommand,
    ) =>
    (params: Params, context: CallContext) => {
      once({ call, params }, Nothing, () => {
        work.apply(params.caseId, commandOf(params), workerOf(params, context));
        return {};
      });
      return answer(parts, params.caseId, context);
    };

  return {
    'case.openWithoutParcel': (params, context) => {
      const { caseId } = once({ call: 'case.openWithoutParcel', params }, Opened, () => {
        const opened = openedForMatter(params.reference, { ...parts, deriveId: parts.station.view().deriveId });
        const stated = { matter: params.matter, note: params.note === '' ? null : params.note };
        const dueOn = params.matter === 're-ship' ? dueDate(parts) : null;
        work.apply(opened.caseId, { type: 'OpenWithoutParcel', opened, stated, dueOn }, workerOf(params, context));
        return { caseId: opened.caseId };
      });
      return answer(parts, caseId, context);
    },
    'matter.lookUp': ({ reference: asked }) => lookUp(parts, asked),
    'matter.list': (_params, context) => ({
      cases: parts.caseRows
        .list('any', 2_000)
        .filter(({ hasParcel, status }) => !hasParcel && (status === 'open' || status === 'parked'))
        .slice(0, MOST_LISTED)
        .map(({ caseId }) => viewOf(parts, caseId, context)),
    }),
    'matter.declareWeight': change('matter.declareWeight', ({ declaredMg, sha256 }) => {
      if (sha256 !== null && parts.photos.find(sha256) === null) throw notUploaded();
      return { type: 'NoteDeclaredWeight', declared: { declaredMg, sha256 } };
    }),
    'matter.noteDelivery': change('matter.noteDelivery', ({ lineId, onDeliveryNote }) => ({
      type: 'NoteDeliveryNote',
      lineId,
      onDeliveryNote,
    })),
    'evidence.attach': change('evidence.attach', ({ commandId, sha256, title }) => {
      const isImage = parts.photos.find(sha256) !== null;
      if (!isImage && !parts.evidenceFiles.has(sha256)) throw notUploaded();
      return {
        type: 'AttachEvidence',
        evidence: { evidenceId: commandId, sha256, kind: isImage ? 'image' : 'pdf', title },
      };
    }),
    'matter.settle': change('matter.settle', settlementOf),
    'matter.close': change('matter.close', ({ confirmedBy }) => ({ type: 'CloseCase', confirmedBy })),
  } satisfies HandlersFor<typeof matterCalls>;

  function lookUp({ reference: known }: HostParts, asked: string) {
    const subject = subjectOf(asked, known);
    if (subject.found === 'nothing') return { found: subject.found, rmaNumber: null, orderNumber: null, lines: [] };
    const about = subject.found === 'return' ? subject.expected : { ...subject.shipment, rmaNumber: null };
    const lines = about.lines.map(({ sku, quantity }) => ({
      sku,
      quantity,
      name: reference.itemBySku(sku)?.name ?? sku,
    }));
    return { found: subject.found, rmaNumber: about.rmaNumber, orderNumber: about.orderNumber, lines };
  }
}

function answer(parts: HostParts, caseId: string, context: CallContext): { case: CaseView } {
  parts.benchChanged();
  return { case: viewOf(parts, caseId, context) };
}

function viewOf(parts: HostParts, caseId: string, context: CallContext): CaseView {
  const view = parts.queries.caseView(caseId, askerOf(context));
  if (!view) throw new NotFoundError('case-not-found', 'There is no such case.', { caseId });
  return view;
}

function notUploaded(): NotFoundError {
  return new NotFoundError('evidence-missing', 'Upload the file first (POST /api/evidence), then send its hash.');
}

/** S81: goods sent again leave within so many days. */
function dueDate({ clock, station }: HostParts): string {
  const { zone } = station.identity();
  const { reShipWithinDays } = station.view().policy.matters;
  const today = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(zone).toPlainDate();
  return today.add({ days: reShipWithinDays }).toString();
}
