import { decodeKnown } from '../event-log/decode-known.ts';
import type { Envelope, StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { DOCK_EVENTS, type DockEvent, type DockEventData } from './dock-events.ts';
import { EMPTY_DOCK, type DockState } from './dock-state.ts';

export const dockStreamId = (dockId: string): string => `dock:${dockId}`;

/** Folds one dock stream. Total; what this version does not know is skipped. */
export function foldDock(events: Iterable<StoredEvent>): DockState {
  return historyOf(events).effective.reduce((state, { envelope }) => {
    const event = decodeDockEvent(envelope);
    return event ? evolveDock(state, event, envelope) : state;
  }, EMPTY_DOCK);
}

/** Reads a stored event as a dock event; null for what this version does not know. */
export function decodeDockEvent(envelope: Envelope): DockEvent | null {
  return decodeKnown(DOCK_EVENTS, envelope);
}

/**
 * The meaning of one event. A signature stands for what was on the sheet when it was given: whatever changes the sheet
 * afterwards takes it off again.
 */
export function evolveDock(state: DockState, event: DockEvent, envelope: Envelope): DockState {
  const next = apply(state, event, envelope);
  if (next === state) return state;
  const isKept = event.type === 'DockReservationSigned' || event.type === 'DockClosed';
  const lastStep = { commandId: envelope.commandId, type: event.type };
  return { ...next, lastStep, signed: isKept ? next.signed : null };
}

function apply(state: DockState, event: DockEvent, envelope: Envelope): DockState {
  switch (event.type) {
    case 'DockOpened':
      return opened(state, event.data, envelope);
    case 'DockAnnounced':
      return { ...state, ...event.data };
    case 'DockParcelScanned':
      return scanned(state, event.data, envelope);
    case 'DockScanRepeated':
      return state;
    case 'DockParcelMarked':
      return marked(state, event.data);
    case 'DockConductNoted':
      return { ...state, ...event.data };
    case 'DockReservationSigned':
      return { ...state, signed: { ...event.data, atMs: envelope.occurredAtMs } };
    case 'DockClosed':
      return {
        ...state,
        status: 'closed',
        closed: { ...event.data, atMs: envelope.occurredAtMs, by: envelope.actor },
      };
  }
}

function opened(state: DockState, data: DockEventData<'DockOpened'>, envelope: Envelope): DockState {
  if (state.status !== 'void') return state;
  const { occurredAtMs: openedAtMs, actor: openedBy, stationId } = envelope;
  return { ...state, ...data, status: 'open', openedAtMs, openedBy, stationId };
}

/** The first scan of a parcel is its arrival; every further one changes nothing. */
function scanned(state: DockState, data: DockEventData<'DockParcelScanned'>, envelope: Envelope): DockState {
  const { key, trackingNumber } = data;
  if (state.parcels.some((parcel) => parcel.key === key)) return state;
  const parcel = { key, trackingNumber, arrivedAtMs: envelope.occurredAtMs, condition: null, photo: null };
  return { ...state, parcels: [...state.parcels, parcel] };
}

function marked(state: DockState, { key, condition, photo }: DockEventData<'DockParcelMarked'>): DockState {
  const parcels = state.parcels.map((parcel) => (parcel.key === key ? { ...parcel, condition, photo } : parcel));
  return { ...state, parcels };
}
