import type { Disposition } from '../../shared/domain/disposition.ts';
import { buildToteCode } from '../../shared/tote/tote-code.ts';
import { decideTote, type ToteCommand, type ToteRefusal } from '../../shared/tote/decide-tote.ts';
import { TOTE_EVENTS } from '../../shared/tote/tote-events.ts';
import { foldTote, type ToteState, toteStreamId } from '../../shared/tote/tote-state.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { RefusedError } from '../refused.ts';
import type { DocumentNumbers } from '../store/document-numbers.ts';
import type { ToteStore } from '../store/tote-store.ts';
import type { Author, Record as StationRecord } from './record.ts';
import type { StationView } from './refold.ts';

/** The work on totes: everything it decides is decided by the pure `decideTote`. */
export interface ToteWork {
  list(): ToteView[];
  /** Null when no tote has this code. */
  byCode(code: string): ToteView | null;
  /** Opens the tote with this code, or makes a new one. @throws RefusedError */
  open(disposition: Disposition, code: string | null, author: Author): ToteView;
  /** @throws RefusedError */
  change(toteId: string, command: Exclude<ToteCommand, { type: 'OpenTote' }>, author: Author): ToteView;
  /** The code of this station's open tote per disposition. */
  openCodes(): Partial<Record<Disposition, string>>;
}

const SENTENCES: { readonly [Kind in ToteRefusal['kind']]: string } = {
  'tote-not-found': 'There is no such tote: open one for this disposition.',
  'tote-in-use': 'The tote is in use for something else: close it first, or take another.',
  'tote-closed': 'The tote is closed: open it first.',
};

export function createToteWork(parts: {
  readonly record: StationRecord;
  readonly toteRows: ToteStore;
  readonly numbers: DocumentNumbers;
  readonly station: () => StationView;
}): ToteWork {
  const { record, toteRows, numbers, station } = parts;
  const viewOf = ({ stationId: _stationId, ...tote }: ToteState): ToteView => ({
    ...tote,
    units: toteRows.countUnits({ ...tote, stationId: _stationId }),
  });
  const apply = (toteId: string, command: ToteCommand, author: Author): ToteView =>
    record.transaction(() => {
      const streamId = toteStreamId(toteId);
      const decision = decideTote(foldTote(record.stream(streamId)), command);
      if (!decision.ok) throw new RefusedError(decision.error, SENTENCES[decision.error.kind]);
      const events = decision.value.map(({ type, data }) => ({
        type,
        schemaVersion: TOTE_EVENTS[type].version,
        data,
      }));
      record.append(streamId, events, author);
      const state = foldTote(record.stream(streamId));
      if (state === null) throw new RefusedError({ kind: 'tote-not-found' }, SENTENCES['tote-not-found']);
      return viewOf(state);
    });

  return {
    list: () => toteRows.inUse().map(viewOf),
    byCode: (code) => {
      const found = toteRows.byCode(code.trim().toUpperCase());
      return found && viewOf(found);
    },
    openCodes: () => toteRows.openCodes(station().lineage),
    open: (disposition, code, author) =>
      record.transaction(() => {
        const { stationCode, policy, deriveId } = station();
        const known = code === null ? null : toteRows.byCode(code.trim().toUpperCase());
        if (code !== null && known === null) {
          throw new RefusedError({ kind: 'tote-not-found' }, SENTENCES['tote-not-found']);
        }
        const colour = policy.inspection.toteColours[disposition];
        const number = known?.number ?? numbers.next(`TOT-${stationCode}`);
        const name = known?.code ?? buildToteCode(stationCode, number);
        const toteId = deriveId(`tote:${name}`);
        return apply(toteId, { type: 'OpenTote', toteId, code: name, number, colour, disposition }, author);
      }),
    change: apply,
  };
}
