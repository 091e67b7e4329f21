import { CaseRow } from '../../shared/protocol/case-view.ts';
import type { searchCalls } from '../../shared/protocol/calls/search.ts';
import type { timelineCalls } from '../../shared/protocol/calls/timeline.ts';
import { mayHaveLeft } from '../../shared/return-case/posted-row.ts';
import { timelineOf } from '../../shared/views/case-timeline.ts';
import { titleOf } from '../../shared/views/blocker.ts';
import { codesOfStations } from '../exchange/station-codes.ts';
import { announcedViewOf } from '../cases/announced-view.ts';
import { findAnnounced } from '../cases/find-announced.ts';
import { findCases } from '../cases/find-cases.ts';
import { NotFoundError } from '../refused.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';

/** One box over everything that is recorded, and what happened to what was found. */
export function searchHandlers(parts: HostParts) {
  const { search, caseRows, reference } = parts;
  return {
    'case.timeline': ({ caseId }) => {
      const { history } = parts.work.fold(caseId);
      if (history.ordered.length + history.parked.length === 0) {
        throw new NotFoundError('case-not-found', 'There is no such case here: search again.', { caseId });
      }
      const codes = codesOfStations(parts);
      const codeOf = (stationId: string): string => codes.get(stationId) ?? stationId.slice(0, 8);
      const sent = parts.outbox
        .rowsOf(caseId)
        .filter((row) => mayHaveLeft(row) && !row.type.startsWith('returns.parcel.'));
      return { ...timelineOf(history, { nameOf: parts.people.nameOf, codeOf }), factsSent: sent.length };
    },
    'search.find': ({ text, limit }) => ({
      found: findCases(text, limit, search).flatMap(({ caseId, how, kind, value }) => {
        const row = caseRows.get(caseId);
        if (!row) return [];
        const { lastStationId: _station, lastStationSeq: _seq, ...shown } = row;
        return [{ case: CaseRow.parse(shown), title: titleOf(parts.work.fold(caseId).state), how, kind, value }];
      }),
      announced: findAnnounced(text, limit, reference.index).flatMap(({ source, ref, how, kind, value }) => {
        const announced = announcedViewOf(source, ref, reference);
        return announced ? [{ announced, how, kind, value }] : [];
      }),
    }),
    'announced.get': ({ source, ref }) => {
      const view = announcedViewOf(source, ref, reference);
      if (view) return view;
      throw new NotFoundError('announced-not-found', 'Nothing was announced under this number: search again.', { ref });
    },
  } satisfies HandlersFor<typeof searchCalls & typeof timelineCalls>;
}
