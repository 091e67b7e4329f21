import { CaseRow } from '../../shared/protocol/case-view.ts';
import type { searchCalls } from '../../shared/protocol/calls/search.ts';
import { findCases } from '../cases/find-cases.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';

/** One box over everything that is recorded. */
export function searchHandlers({ search, caseRows }: HostParts) {
  return {
    'search.find': ({ text, limit }) => ({
      found: findCases(text, limit, search).flatMap(({ caseId, how, kind, value }) => {
        const row = caseRows.get(caseId);
        if (!row) return [];
        const { lastStationId: _station, lastStationSeq: _seq, ...shown } = row;
        return [{ case: CaseRow.parse(shown), how, kind, value }];
      }),
    }),
  } satisfies HandlersFor<typeof searchCalls>;
}
