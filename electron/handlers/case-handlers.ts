import { z } from 'zod';
import { caseCalls } from '../../shared/protocol/calls/cases.ts';
import { CaseRow, type CaseView } from '../../shared/protocol/case-view.ts';
import type { CallContext } from '../handler.ts';
import type { HandlersFor } from '../handler.ts';
import { NotFoundError } from '../refused.ts';
import { answerBench, changeCase, askerOf, workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { issueCertificate } from './issue-certificate.ts';
import { printLabel } from './print-label.ts';

const Nothing = z.strictObject({});

/** Whole cases: reading, closing, parking, and what is printed for them. */
export function caseHandlers(parts: HostParts) {
  return {
    'case.get': ({ caseId }, context) => viewOf(parts, caseId, context),
    'case.list': ({ status, limit }) => ({
      cases: parts.caseRows
        .list(status, limit)
        .map(({ lastStationId: _station, lastStationSeq: _seq, ...row }) => CaseRow.parse(row)),
    }),
    'case.close': (params, context) => {
      const command = { type: 'CloseCase' as const, confirmedBy: params.confirmedBy };
      const changed = changeCase(parts, { call: 'case.close', params }, command, context);
      return { ...changed, case: viewOf(parts, params.caseId, context) };
    },
    'case.park': (params, context) => {
      const { reason, shelf } = params;
      const command = { type: 'ParkCase' as const, reason, ...(shelf === undefined ? {} : { shelf }) };
      const changed = changeCase(parts, { call: 'case.park', params }, command, context);
      return { ...changed, shelf: parts.work.fold(params.caseId).state.shelf };
    },
    'case.resume': (params, context) => {
      parts.once({ call: 'case.resume', params }, Nothing, () => {
        parts.resume(params.caseId, workerOf(params, context));
        return {};
      });
      return answerBench(parts, context);
    },
    'case.reopen': (params, context) => {
      parts.once({ call: 'case.reopen', params }, Nothing, () => {
        parts.reopen(params.caseId, params.reason, workerOf(params, context));
        return {};
      });
      return answerBench(parts, context);
    },
    'case.settle': (params, context) =>
      changeCase(parts, { call: 'case.settle', params }, { type: 'SettleConflict', kept: params.kept }, context),
    'certificate.issue': async (params, context) => ({
      ...(await issueCertificate(parts, params, context)),
      ...answerBench(parts, context),
    }),
    'label.print': async (params, context) => ({
      ...(await printLabel(parts, params, context)),
      ...answerBench(parts, context),
    }),
  } satisfies HandlersFor<typeof caseCalls>;
}

function viewOf(parts: HostParts, caseId: string, context: CallContext): CaseView {
  const view = parts.queries.caseView(caseId, askerOf(context));
  if (!view) throw new NotFoundError('case-not-found', 'There is no such case: scan the parcel first.', { caseId });
  return view;
}
