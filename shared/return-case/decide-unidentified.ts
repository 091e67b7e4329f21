import { accepted, refused } from '../domain/result.ts';
import type { UnidentifiedCommand } from './commands-unidentified.ts';
import { confirmationOf } from './confirmation.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import { isUnidentified } from './is-unidentified.ts';
import { matchContents } from './match-contents.ts';
import type { CaseState } from './state.ts';

type Of<Type extends UnidentifiedCommand['type']> = Extract<UnidentifiedCommand, { type: Type }>;

/** S01, S87: the work on a parcel that nobody knows, until somebody does. */
export function decideUnidentified(state: CaseState, command: UnidentifiedCommand, context: DecideContext): Decision {
  if (state.closed) return refused({ kind: 'case-closed', closedAtMs: state.closed.origin.occurredAtMs });
  switch (command.type) {
    case 'RecordSlip':
      return state.status === 'parked' ? refused({ kind: 'case-parked' }) : recordSlip(state, command);
    case 'HoldParcel':
      return state.status === 'parked' ? refused({ kind: 'case-parked' }) : holdParcel(state, command, context);
    case 'IdentifyReturn':
      return identifyReturn(state, command);
    case 'TakeOverCase':
      return accepted(takenOver(state, command.from));
    case 'LinkCase':
      return accepted([{ type: 'CaseLinked', data: { into: command.into, reason: command.reason } }]);
  }
}

function recordSlip({ slip: before }: CaseState, { slip }: Of<'RecordSlip'>): Decision {
  const isSaid =
    before !== null &&
    before.found === slip.found &&
    before.detailsRef === slip.detailsRef &&
    before.phoneTail === slip.phoneTail &&
    before.rmaWritten === slip.rmaWritten &&
    before.orderWritten === slip.orderWritten;
  return accepted(isSaid ? [] : [{ type: 'SlipRecorded', data: slip }]);
}

/** One confirmation: what it names is written down, the parcel gets its number and its shelf, and lies there. */
function holdParcel(state: CaseState, { holdNumber, shelf }: Of<'HoldParcel'>, context: DecideContext): Decision {
  if (!isUnidentified(state)) return refused({ kind: 'case-identified' });
  const { questions, records } = confirmationOf(state, context);
  if (questions.length > 0) return refused({ kind: 'open-questions', questions });
  return accepted([
    ...records,
    { type: 'ShelfAssigned', data: { shelf, holdNumber } },
    { type: 'CaseParked', data: { reason: 'unidentified' } },
  ]);
}

/** The parcel has its return: what was scanned so far is counted to its lines. Never on a guess alone. */
function identifyReturn(state: CaseState, { identified, announced = [] }: Of<'IdentifyReturn'>): Decision {
  if (!isUnidentified(state)) return refused({ kind: 'case-identified' });
  return accepted([
    { type: 'ReturnIdentified', data: identified },
    ...announced,
    ...matchContents(identified.lines, state.unexpected),
  ]);
}

/**
 * All that the other case knows of its parcels, in events of this one: parcels, outsides, weights, photographs,
 * contents and the slip. Everything keeps its id, so that nothing is there twice.
 */
function takenOver(state: CaseState, from: CaseState): CaseEvent[] {
  const isFreshParcel = (parcelId: string): boolean => state.parcels.every((other) => other.parcelId !== parcelId);
  const parcels = from.parcels.filter(({ parcelId }) => isFreshParcel(parcelId));
  const photos = from.photos.filter(({ photoId }) => state.photos.every((other) => other.photoId !== photoId));
  return [
    ...parcels.flatMap(parcelEvents),
    ...photos.map(({ added: _origin, ...data }): CaseEvent => ({
      type: 'PhotoAdded',
      data: { ...data, unitId: null },
    })),
    ...contentEvents(state, from),
    ...(from.slip && !state.slip ? [{ type: 'SlipRecorded' as const, data: from.slip }] : []),
    ...(from.holdNumber !== null && state.holdNumber === null ? [shelfOf(from)] : []),
    ...from.snapshots.map(({ origin: _origin, ...data }): CaseEvent => ({ type: 'SnapshotTaken', data })),
  ];
}

/** The label on the parcel leads here from now on. */
const shelfOf = ({ shelf, holdNumber }: CaseState): CaseEvent => ({
  type: 'ShelfAssigned',
  data: { shelf, holdNumber },
});

function parcelEvents({
  parcelId,
  trackingNumber,
  carrier,
  outside,
  weighing,
}: CaseState['parcels'][number]): CaseEvent[] {
  const raw = trackingNumber ?? '';
  const events: CaseEvent[] = [
    { type: 'ParcelReceived', data: { parcelId, trackingNumber, carrier, raw, source: 'api' } },
  ];
  if (outside !== null) events.push({ type: 'OuterPackagingRecorded', data: { parcelId, condition: outside } });
  if (weighing) {
    const { weighingId, grossMg, source } = weighing;
    events.push({ type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg, source } });
  }
  return events;
}

/** The other case's contents come in as unexpected and are then counted to the lines that still expect them. */
function contentEvents(state: CaseState, from: CaseState): CaseEvent[] {
  const known = new Set(state.unexpected.map(({ unexpectedId }) => unexpectedId));
  const brought = from.unexpected.filter(({ unexpectedId, counted }) => counted > 0 && !known.has(unexpectedId));
  const matched = matchContents(state.lines, brought);
  const said = new Set(
    matched.flatMap((event) => (event.type === 'UnexpectedContentCounted' ? event.data.unexpectedId : [])),
  );
  const rest = brought
    .filter(({ unexpectedId }) => !said.has(unexpectedId))
    .map(({ insteadOfLineId: _line, ...data }): CaseEvent => ({ type: 'UnexpectedContentCounted', data }));
  return [...matched, ...rest];
}
