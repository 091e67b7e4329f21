import type { DockEvent, DockEventData } from '../../../shared/dock/dock-events.ts';
import type { DockState } from '../../../shared/dock/dock-state.ts';
import { dockStreamId, foldDock } from '../../../shared/dock/fold-dock.ts';
import { decideDock, type DockCommand, type DockDecision } from '../../../shared/dock/decide-dock.ts';
import { idOf, RecordWriter } from '../../support/builders.ts';

export const DOCK_ID = idOf('dock');

export const givenDock = (change: Partial<DockEventData<'DockOpened'>> = {}): DockEvent => ({
  type: 'DockOpened',
  data: {
    dockId: DOCK_ID,
    carrier: 'SF Express',
    announcedCount: null,
    announcedTracking: [],
    damagedParcels: 'sign-with-exception',
    ...change,
  },
});

export const scanned = (trackingNumber: string): DockEvent => ({
  type: 'DockParcelScanned',
  data: { trackingNumber, key: trackingNumber, raw: trackingNumber },
});

export const marked = (key: string, condition: 'torn' | 'wet' | null, photo: string | null = null): DockEvent => ({
  type: 'DockParcelMarked',
  data: { key, condition, photo },
});

export const SIGNED: DockEvent = {
  type: 'DockReservationSigned',
  data: { words: [{ condition: 'torn', text: 'Torn, under reservation.' }], signedBy: 'driver', signature: 'paper' },
};

/** Folds the steps of one delivery, each a command of its own, written one second apart. */
export function dockOf(...steps: readonly DockEvent[]): DockState {
  const writer = new RecordWriter();
  for (const { type, data } of steps)
    writer.write([{ type, schemaVersion: 1, data }], { streamId: dockStreamId(DOCK_ID) });
  return foldDock(writer.events);
}

export const decided = (steps: readonly DockEvent[], command: DockCommand): DockDecision =>
  decideDock(dockOf(...steps), command);
