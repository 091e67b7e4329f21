import type { HandoverEvent } from '../../shared/handover/handover-events.ts';
import { foldHandover, handoverStreamId, type HandoverState } from '../../shared/handover/handover-state.ts';
import { missingFrom } from '../../shared/handover/shelf-findings.ts';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import { parseShelfLabel } from '../../shared/domain/policy/shelf.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { HandoverStore } from '../store/handover-store.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import { caseOfCode } from './case-of-code.ts';
import type { Lookups } from './code-meanings.ts';
import type { Record } from './record.ts';
import type { NoteUnknownCode } from './scan-code.ts';
import type { StationDesk } from './station-desk.ts';

export interface HandoverDesk {
  fold(handoverId: string): HandoverState;
  /** Begins one, or goes on with the one that is not ended. */
  start(worker: Worker): string;
  /** A shelf's label, or any code of what lies on the shelf at hand. Answers the shelf, or the id of what was seen. */
  scan(
    handoverId: string,
    raw: string,
    worker: Worker,
  ): { kind: 'shelf'; shelf: string } | { kind: 'seen'; seenId: string };
  close(handoverId: string, note: string, worker: Worker): void;
  tick(handoverId: string, caseId: string, isDone: boolean, worker: Worker): void;
}

export interface HandoverParts extends Lookups {
  readonly record: Record;
  readonly work: CaseWork;
  readonly workRows: WorkStore;
  readonly handovers: HandoverStore;
  readonly station: StationDesk;
  readonly newId: () => string;
  readonly noteUnknown: NoteUnknownCode;
}

/** Handovers by shelf scan (S95, idea 14). To be run inside a transaction: a parcel found elsewhere is moved with it. */
export function createHandoverDesk(parts: HandoverParts): HandoverDesk {
  const { record, handovers, workRows, newId } = parts;
  const fold = (handoverId: string): HandoverState => foldHandover(record.stream(handoverStreamId(handoverId)));
  const append = (handoverId: string, { type, data }: HandoverEvent, { commandId, actor }: Worker): void => {
    record.append(handoverStreamId(handoverId), [{ type, schemaVersion: 1, data }], { commandId, actor });
  };
  const openOne = (handoverId: string): HandoverState => {
    const state = fold(handoverId);
    if (!state.started) throw new NotFoundError('handover-not-found', 'There is no such handover: begin one.');
    if (!state.closed) return state;
    throw new RefusedError({ kind: 'handover-closed' }, 'This handover is ended: begin a new one.');
  };

  return {
    fold,
    start: (worker) => {
      const current = handovers.current();
      if (current !== null) return current;
      const handoverId = newId();
      append(handoverId, { type: 'HandoverStarted', data: { handoverId } }, worker);
      return handoverId;
    },
    scan: (handoverId, raw, worker) => {
      const state = openOne(handoverId);
      const shelf = shelfIn(raw, parts.station);
      if (shelf !== null) {
        refuseUnknownShelf(shelf, parts.station);
        append(handoverId, { type: 'ShelfScanned', data: { shelf } }, worker);
        return { kind: 'shelf', shelf };
      }
      if (state.shelf === null) {
        throw new RefusedError(
          { kind: 'shelf-first' },
          'No shelf was scanned yet: scan the shelf, then what lies on it.',
        );
      }
      const data = seeParcel(state.shelf, raw, worker, parts);
      append(handoverId, { type: 'ParcelSeen', data }, worker);
      return { kind: 'seen', seenId: data.seenId };
    },
    close: (handoverId, note, worker) => {
      const missing = missingFrom(openOne(handoverId), workRows.shelved());
      append(handoverId, { type: 'HandoverClosed', data: { note, missing: [...missing] } }, worker);
    },
    tick: (handoverId, caseId, isDone, worker) => {
      if (!fold(handoverId).started) throw new NotFoundError('handover-not-found', 'There is no such handover.');
      append(handoverId, { type: 'HandoverItemTicked', data: { caseId, isDone } }, worker);
    },
  };
}

/** A shelf's label; or its plain code as it stands on the screen, typed by hand. */
function shelfIn(raw: string, station: StationDesk): string | null {
  const typed = raw.trim().toUpperCase();
  const named = station.view().policy.shelves.find(({ code }) => code === typed);
  return named?.code ?? parseShelfLabel(raw);
}

function refuseUnknownShelf(shelf: string, station: StationDesk): void {
  if (station.view().policy.shelves.some(({ code }) => code === shelf)) return;
  throw new RefusedError(
    { kind: 'shelf-unknown', shelf },
    `There is no shelf ${shelf} here: see the policy's shelves.`,
  );
}

type Seen = Extract<HandoverEvent, { type: 'ParcelSeen' }>['data'];

/** What lies there is believed: a parked parcel the system had elsewhere is moved to where it was seen. */
function seeParcel(shelf: string, raw: string, worker: Worker, parts: HandoverParts): Seen {
  const { work, workRows, station } = parts;
  const { deriveId, policy } = station.view();
  const recognised = recogniseCode(raw, policy.arrival.preferredCarriers);
  if (recognised.ok && recognised.value.candidates[0]?.kind === 'check') {
    throw new RefusedError({ kind: 'check-code' }, 'This is a check code of the scanner sheet, and no parcel.');
  }
  const hit = recognised.ok ? caseOfCode(recognised.value.candidates, parts) : null;
  if (hit === null) {
    const reading = recognised.ok ? recognised.value.normalised : raw;
    parts.noteUnknown({ raw, reading, source: 'wedge' }, worker);
    return { seenId: unknownId(reading, deriveId), shelf, raw, caseId: null, seenAs: 'unknown', shelfInSystem: null };
  }
  const { caseId } = hit;
  const seenId = deriveId(`seen:${caseId}`);
  const row = workRows.get(caseId);
  if (row?.status !== 'parked') {
    return { seenId, shelf, raw, caseId, seenAs: row?.status === 'open' ? 'open' : 'closed', shelfInSystem: null };
  }
  if (row.shelf !== shelf) work.apply(caseId, { type: 'AssignShelf', shelf, holdNumber: null }, worker);
  return { seenId, shelf, raw, caseId, seenAs: 'parked', shelfInSystem: row.shelf };
}

const unknownId = (reading: string, deriveId: DeriveId): string => deriveId(`seen:${codeKey(reading) ?? reading}`);
