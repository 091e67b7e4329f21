import type { ArrivalCondition, CarrierConduct, DamagedParcelHandling } from '../domain/arrival-condition.ts';
import type { DockEventData, DockEventName } from './dock-events.ts';

/** One parcel of the pile. */
export interface DockParcel {
  readonly key: string;
  readonly trackingNumber: string;
  readonly arrivedAtMs: number;
  readonly condition: ArrivalCondition | null;
  readonly photo: string | null;
}

/** The last command that changed the dock: what an undo takes back while the driver is still there. */
export interface DockStep {
  readonly commandId: string;
  readonly type: DockEventName;
}

export interface DockState {
  readonly dockId: string;
  readonly status: 'void' | 'open' | 'closed';
  readonly stationId: string;
  readonly carrier: string;
  readonly openedAtMs: number;
  readonly openedBy: string;
  readonly damagedParcels: DamagedParcelHandling;
  readonly announcedCount: number | null;
  readonly announcedTracking: readonly string[];
  readonly parcels: readonly DockParcel[];
  readonly conduct: CarrierConduct | null;
  readonly note: string;
  readonly signed: (DockEventData<'DockReservationSigned'> & { readonly atMs: number }) | null;
  readonly closed: (DockEventData<'DockClosed'> & { readonly atMs: number; readonly by: string }) | null;
  readonly lastStep: DockStep | null;
}

export const EMPTY_DOCK: DockState = {
  dockId: '',
  status: 'void',
  stationId: '',
  carrier: '',
  openedAtMs: 0,
  openedBy: '',
  damagedParcels: 'sign-with-exception',
  announcedCount: null,
  announcedTracking: [],
  parcels: [],
  conduct: null,
  note: '',
  signed: null,
  closed: null,
  lastStep: null,
};
