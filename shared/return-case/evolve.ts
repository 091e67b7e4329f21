import type { CaseEvent, CaseEventData } from './events.ts';
import type { CaseState, EventOrigin, Parcel, Unit } from './state.ts';

/**
 * The meaning of one event. Total: it never throws and never refuses, because what is in the record has happened.
 * An event about a parcel or unit that is not there (its step was undone, or another bench's came first) changes nothing.
 */
export function evolve(state: CaseState, event: CaseEvent, origin: EventOrigin): CaseState {
  const next = { ...apply(state, event, origin), last: origin };
  return { ...next, steps: withStep(next.steps, event, origin) };
}

function apply(state: CaseState, event: CaseEvent, origin: EventOrigin): CaseState {
  switch (event.type) {
    case 'CaseOpened':
      return opened(state, event.data, origin);
    case 'ParcelReceived':
      return received(state, event.data, origin);
    case 'ParcelWeighed':
      return weighed(state, event.data, origin);
    case 'WeightDeviationFound':
      return deviated(state, event.data);
    case 'OuterPackagingRecorded':
      return changeParcel(state, event.data.parcelId, (parcel) => ({ ...parcel, outside: event.data.condition }));
    case 'ContentCounted':
      return counted(state, event.data);
    case 'UnexpectedContentCounted':
      return { ...state, unexpected: put(state.unexpected, 'unexpectedId', event.data) };
    case 'UnitInspected':
      return inspected(state, event.data, origin);
    case 'DispositionDecided':
      return changeUnit(state, event.data.unitId, (unit) => ({
        ...unit,
        disposition: event.data.disposition,
        place: event.data.place,
      }));
    case 'UnitLabelled':
      return changeUnit(state, event.data.unitId, (unit) => ({ ...unit, lpn: event.data.lpn }));
    case 'PhotoAdded':
      return { ...state, photos: put(state.photos, 'photoId', { ...event.data, added: origin }) };
    case 'CertificateIssued':
      return { ...state, certificates: put(state.certificates, 'certificateId', { ...event.data, issued: origin }) };
    case 'CaseParked':
      return state.status === 'open' ? { ...state, status: 'parked', parkedReason: event.data.reason } : state;
    case 'CaseResumed':
      return state.status === 'parked' ? { ...state, status: 'open', parkedReason: null } : state;
    case 'CaseClosed':
      return { ...state, status: 'closed', parkedReason: null, closed: { ...event.data, origin } };
    case 'CaseReopened':
      return { ...state, status: 'open', closed: null };
    case 'CaseLinked':
      return { ...state, status: 'linked', linkedInto: event.data.into };
    case 'ScanRepeated':
    case 'StepUndone':
    case 'ConflictSettled':
      return state;
  }
}

function opened(state: CaseState, data: CaseEventData<'CaseOpened'>, origin: EventOrigin): CaseState {
  if (state.opened) return state;
  const lines = data.lines.map((line) => ({ ...line, counted: null }));
  return { ...state, status: 'open', opened: data, openedBy: origin, lines };
}

/** A parcel comes once: when two benches wrote it down, the first stands, with what was found on it since. */
function received(state: CaseState, data: CaseEventData<'ParcelReceived'>, origin: EventOrigin): CaseState {
  const { parcelId, trackingNumber, carrier } = data;
  if (state.parcels.some((parcel) => parcel.parcelId === parcelId)) return state;
  const parcel: Parcel = { parcelId, trackingNumber, carrier, outside: null, weighing: null, received: origin };
  return { ...state, parcels: [...state.parcels, parcel] };
}

function weighed(state: CaseState, data: CaseEventData<'ParcelWeighed'>, origin: EventOrigin): CaseState {
  const { weighingId, grossMg, source } = data;
  const weighing = { weighingId, grossMg, source, deviation: null, origin };
  return changeParcel(state, data.parcelId, (parcel) => ({ ...parcel, weighing }));
}

function deviated(state: CaseState, data: CaseEventData<'WeightDeviationFound'>): CaseState {
  const parcel = state.parcels.find(({ weighing }) => weighing?.weighingId === data.weighingId);
  if (!parcel?.weighing) return state;
  const weighing = { ...parcel.weighing, deviation: data.direction };
  return changeParcel(state, parcel.parcelId, (found) => ({ ...found, weighing }));
}

/**
 * `decide` never counts above what a line expects, but a bench that expected more may have: here the line is full
 * then, so that expected = good + defective + missing holds whatever benches are merged.
 */
function counted(state: CaseState, { lineId, counted: count }: CaseEventData<'ContentCounted'>): CaseState {
  const lines = state.lines.map((line) =>
    line.lineId === lineId ? { ...line, counted: Math.min(count, line.expected) } : line,
  );
  const units = state.units.filter((unit) => unit.lineId !== lineId || unit.ordinal <= count);
  return { ...state, lines, units };
}

/** A unit beyond the count of its line, as after merging two benches, is not there. */
function inspected(state: CaseState, data: CaseEventData<'UnitInspected'>, origin: EventOrigin): CaseState {
  const line = state.lines.find(({ lineId }) => lineId === data.lineId);
  if (!line || data.ordinal > (line.counted ?? line.expected)) return state;
  const before = state.units.find((unit) => unit.unitId === data.unitId);
  const unit: Unit = { ...data, disposition: null, place: null, lpn: before?.lpn ?? null, inspected: origin };
  return { ...state, units: put(state.units, 'unitId', unit) };
}

function changeParcel(state: CaseState, parcelId: string, change: (parcel: Parcel) => Parcel): CaseState {
  return { ...state, parcels: state.parcels.map((parcel) => (parcel.parcelId === parcelId ? change(parcel) : parcel)) };
}

function changeUnit(state: CaseState, unitId: string, change: (unit: Unit) => Unit): CaseState {
  return { ...state, units: state.units.map((unit) => (unit.unitId === unitId ? change(unit) : unit)) };
}

/** Replaces the element with the same id in its place, or adds it at the end. */
function put<Key extends string, Item extends Readonly<Record<Key, string>>>(
  list: readonly Item[],
  key: Key,
  item: Item,
): readonly Item[] {
  const at = list.findIndex((other) => other[key] === item[key]);
  return at < 0 ? [...list, item] : list.with(at, item);
}

/** A repeat scan changed nothing, so there is nothing to take back. */
function withStep(steps: CaseState['steps'], event: CaseEvent, origin: EventOrigin): CaseState['steps'] {
  if (event.type === 'ScanRepeated' || event.type === 'StepUndone' || event.type === 'ConflictSettled') return steps;
  const { commandId, occurredAtMs, actor } = origin;
  const last = steps.at(-1);
  if (last?.commandId === commandId) return steps.with(-1, { ...last, types: [...last.types, event.type] });
  return [...steps, { commandId, types: [event.type], occurredAtMs, actor }];
}
