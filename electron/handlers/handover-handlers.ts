import { z } from 'zod';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import { handoverStreamId } from '../../shared/handover/handover-state.ts';
import { handoverCalls } from '../../shared/protocol/calls/handover.ts';
import type { HandoverOutcome, HandoverView } from '../../shared/protocol/handover-view.ts';
import { handoverView } from '../cases/handover-view.ts';
import { renderHandoverSheet } from '../documents/handover-sheet-pdf.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { askerOf, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

const Started = z.strictObject({ handoverId: z.uuid() });
const Scanned = z.union([
  z.strictObject({ kind: z.literal('shelf'), shelf: z.string() }),
  z.strictObject({ kind: z.literal('seen'), seenId: z.uuid() }),
]);
const Nothing = z.strictObject({});

/** The end of a shift: shelves scanned, differences shown, a sheet for both shifts to sign. */
export function handoverHandlers(parts: HostParts) {
  const { handover, handovers, once } = parts;
  const view = (handoverId: string, context: CallContext) => ({ handover: viewOf(parts, handoverId, context) });
  const changed = (handoverId: string, context: CallContext) => {
    parts.benchChanged();
    return view(handoverId, context);
  };
  return {
    'handover.start': (params, context) => {
      const { handoverId } = once({ call: 'handover.start', params }, Started, () => ({
        handoverId: handover.start(workerOf(params, context)),
      }));
      return changed(handoverId, context);
    },
    'handover.scan': (params, context) => {
      const { handoverId, raw } = params;
      const scanned = once({ call: 'handover.scan', params }, Scanned, () =>
        handover.scan(handoverId, raw, workerOf(params, context)),
      );
      const after = changed(handoverId, context);
      return { outcome: outcomeOf(parts, scanned, after.handover), ...after };
    },
    'handover.close': (params, context) => {
      once({ call: 'handover.close', params }, Nothing, () => {
        handover.close(params.handoverId, params.note, workerOf(params, context));
        return {};
      });
      parts.backupDesk.shiftEnded();
      return changed(params.handoverId, context);
    },
    'handover.tick': (params, context) => {
      const { handoverId, caseId, isDone } = params;
      once({ call: 'handover.tick', params }, Nothing, () => {
        handover.tick(handoverId, caseId, isDone, workerOf(params, context));
        return {};
      });
      return changed(handoverId, context);
    },
    'handover.get': ({ handoverId }, context) => viewOf(parts, handoverId, context),
    'handover.list': ({ limit }) => ({
      handovers: handovers.list(limit).map(({ startedBy, ...row }) => ({
        ...row,
        startedBy: { personId: startedBy, name: parts.people.nameOf(startedBy) },
      })),
    }),
    'handover.sheet': ({ handoverId, locale }, context) => {
      const shown = viewOf(parts, handoverId, context);
      return saveDocument(parts.dataDir, sheetName(parts, handoverId, locale), () =>
        renderHandoverSheet({
          handover: shown,
          counts: parts.openWork.dayCounts(),
          siteName: parts.station.state().setUp?.siteName ?? '',
          zone: parts.station.identity().zone,
          printedAtMs: parts.clock.nowMs(),
          locale,
        }),
      );
    },
  } satisfies HandlersFor<typeof handoverCalls>;
}

function viewOf(parts: HostParts, handoverId: string, context: CallContext): HandoverView {
  const state = parts.handover.fold(handoverId);
  if (!state.started) throw new NotFoundError('handover-not-found', 'There is no such handover: begin one.');
  const rowOf = (caseId: string) => parts.openWork.row(caseId, askerOf(context));
  return handoverView(state, { ...parts, nameOf: parts.people.nameOf, rowOf });
}

/** A repeat is told what it was told first, as things stand now. */
function outcomeOf(
  parts: HostParts,
  scanned: z.infer<typeof Scanned>,
  { handoverId, shelves, rows }: HandoverView,
): HandoverOutcome {
  if (scanned.kind === 'shelf') {
    const inSystem = shelves.find(({ code }) => code === scanned.shelf)?.inSystem ?? 0;
    return { kind: 'shelf', shelf: scanned.shelf, inSystem };
  }
  const seen = parts.handover.fold(handoverId).seen.find(({ seenId }) => seenId === scanned.seenId);
  const row = rows.find(({ raw, shelf }) => raw === seen?.raw && shelf === seen?.shelf);
  const { rmaNumber = null, holdNumber = null, trackingNumber = null } = row?.work ?? {};
  const spoken = holdNumber === null ? null : spokenHoldNumber(holdNumber);
  const label = rmaNumber ?? spoken ?? trackingNumber ?? seen?.raw ?? '';
  return { kind: 'seen', finding: row?.kind ?? 'unknown', shelf: seen?.shelf ?? '', label };
}

/** A sheet is made anew whenever something was scanned, ticked or closed since the last one, or work went on. */
function sheetName({ record, clock }: HostParts, handoverId: string, locale: string): string {
  const events = record.stream(handoverStreamId(handoverId)).length;
  const minute = Math.floor(clock.nowMs() / 60_000).toString(36);
  return `HANDOVER-${handoverId.slice(0, 8)}-${String(events)}-${minute}-${locale}`.toUpperCase().concat('.pdf');
}
