import { shelfFindings } from '../../shared/handover/shelf-findings.ts';
import type { HandoverState } from '../../shared/handover/handover-state.ts';
import type { HandoverRow, HandoverView } from '../../shared/protocol/handover-view.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import type { NameOf } from '../../shared/views/person-ref.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { StationDesk } from './station-desk.ts';

export interface HandoverViewParts {
  readonly workRows: WorkStore;
  readonly station: StationDesk;
  readonly nameOf: NameOf;
  /** A case as open work shows it, closed or not; null when there is none. */
  readonly rowOf: (caseId: string) => WorkRow | null;
}

/** A handover as screens and paper show it: shelf by shelf, what was found beside what the system says. */
export function handoverView(state: HandoverState, parts: HandoverViewParts): HandoverView {
  const { handoverId, started, closed } = state;
  if (handoverId === null || !started) throw new Error('a handover that was never started has no view');
  const inSystem = parts.workRows.shelved();
  const rows = shelfFindings(state, inSystem).map(({ caseId, ...finding }): HandoverRow => ({
    ...finding,
    work: caseId === null ? null : parts.rowOf(caseId),
    isDone: caseId !== null && state.doneCaseIds.includes(caseId),
  }));
  const person = (personId: string) => ({ personId, name: parts.nameOf(personId) });
  const count = (kind: HandoverRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    handoverId,
    startedAtMs: started.occurredAtMs,
    startedBy: person(started.actor),
    closedAtMs: closed?.occurredAtMs ?? null,
    closedBy: closed ? person(closed.actor) : null,
    note: closed?.note ?? '',
    shelf: state.shelf,
    shelves: shelvesOf(state, inSystem, parts.station),
    rows,
    counts: {
      present: count('present'),
      moved: count('moved'),
      unknown: count('unknown'),
      'not-parked': count('not-parked'),
      missing: count('missing'),
    },
  };
}

/** The site's shelves, and those scanned or in use that the policy no longer has. */
function shelvesOf(
  { shelves }: HandoverState,
  inSystem: readonly { readonly shelf: string }[],
  station: StationDesk,
): HandoverView['shelves'] {
  const known = station.view().policy.shelves;
  const others = [...shelves, ...inSystem.map(({ shelf }) => shelf)].filter(
    (code) => !known.some((shelf) => shelf.code === code),
  );
  return [...known, ...[...new Set(others)].map((code) => ({ code, name: code }))].map(({ code, name }) => ({
    code,
    name,
    isScanned: shelves.includes(code),
    inSystem: inSystem.filter(({ shelf }) => shelf === code).length,
  }));
}
