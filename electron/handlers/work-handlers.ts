import { z } from 'zod';
import { buildHoldNumber } from '../../shared/domain/hold-number.ts';
import { workCalls } from '../../shared/protocol/calls/work.ts';
import { sweepExpected } from '../cases/expected-sweep.ts';
import { renderShelfLabels } from '../documents/shelf-labels-pdf.ts';
import type { HandlersFor } from '../handler.ts';
import { answerBench, askerOf, changeCase, workerOf } from './change.ts';
import { composedNote } from './composed-note.ts';
import { exportExpected } from './export-expected.ts';
import type { HostParts } from './host-parts.ts';
import { saveHoldLabel } from './save-hold-label.ts';
import { saveDocument } from './save-document.ts';

const Noted = z.strictObject({ text: z.string() });
const Held = z.strictObject({ holdNumber: z.string() });

/** Open work, the day's counts, notes and flags, hold shelves, and what has not come. */
export function workHandlers(parts: HostParts) {
  const { openWork, once, work, station } = parts;
  return {
    'work.list': ({ offset, limit, ...filter }, context) => openWork.list(filter, { offset, limit }, askerOf(context)),
    'day.counts': () => openWork.dayCounts(),
    'case.shelve': (params, context) =>
      changeCase(
        parts,
        { call: 'case.shelve', params },
        { type: 'AssignShelf', shelf: params.shelf, holdNumber: null },
        context,
      ),
    'case.flag': (params, context) =>
      changeCase(parts, { call: 'case.flag', params }, { type: 'SetFlag', flag: params.flag }, context),
    'case.urgency': (params, context) => {
      const { urgency, dueOn } = params;
      return changeCase(parts, { call: 'case.urgency', params }, { type: 'SetUrgency', urgency, dueOn }, context);
    },
    'case.note': (params, context) => {
      const { commandId: noteId, caseId, flag } = params;
      const noted = once({ call: 'case.note', params }, Noted, () => {
        const text = composedNote(parts, params, workerOf(params, context).actor);
        work.apply(caseId, { type: 'AddNote', noteId, text, flag }, workerOf(params, context));
        return { text };
      });
      return { ...noted, ...answerBench(parts, context) };
    },
    'hold.label': async (params, context) => {
      const { caseId } = params;
      const held = once({ call: 'hold.label', params }, Held, () => {
        const { shelf, holdNumber: before } = work.fold(caseId).state;
        const { stationCode } = station.view();
        const holdNumber = before ?? buildHoldNumber(stationCode, parts.numbers.next(`HOLD-${stationCode}`));
        work.apply(caseId, { type: 'AssignShelf', shelf, holdNumber }, workerOf(params, context));
        return { holdNumber };
      });
      return { ...held, ...(await saveHoldLabel(parts, params, held.holdNumber, askerOf(context).actor)) };
    },
    'sheet.shelves': ({ locale }) => {
      const { policy } = station.view();
      const name = `SHELVES-${policy.version.replaceAll(/[^A-Za-z0-9]/g, '-').slice(0, 30)}-${locale}`.toUpperCase();
      return saveDocument(parts.dataDir, `${name}.pdf`, () => renderShelfLabels(policy.shelves, locale));
    },
    'expected.list': ({ offset, limit, ...query }) => sweepExpected(query, { offset, limit }, parts),
    'expected.export': (params) => exportExpected(parts, params),
  } satisfies HandlersFor<typeof workCalls>;
}
