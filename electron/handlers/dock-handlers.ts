import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DockCommand } from '../../shared/dock/decide-dock.ts';
import { damagedParcelHandling } from '../../shared/domain/policy/dock-policy.ts';
import { dockCalls } from '../../shared/protocol/calls/dock.ts';
import { DockScanOutcome, type DockView } from '../../shared/protocol/dock-view.ts';
import { dockViewOf } from '../../shared/views/dock-view.ts';
import { scanAtDock } from '../cases/dock-scan.ts';
import { dockRefusalMessage } from '../cases/dock-refusal-message.ts';
import { reservationWords } from '../documents/reservation-words.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { saveDockSheet } from './save-dock-sheet.ts';

const Nothing = z.strictObject({});
const HOUR_MS = 3_600_000;

/** Deliveries at the dock (A11): the pile, what is wrong with it, the driver's signature, the sheet. */
export function dockHandlers(parts: HostParts) {
  const { docks, dockWork, station } = parts;
  const change =
    <Params extends { readonly commandId: string; readonly dockId: string }>(
      call: string,
      commandOf: (params: Params) => DockCommand,
    ) =>
    (params: Params, context: CallContext) => {
      parts.once({ call, params }, Nothing, () => {
        dockWork.apply(params.dockId, commandOf(params), workerOf(params, context));
        return {};
      });
      return { dock: viewOf(parts, params.dockId) };
    };

  return {
    'dock.get': () => {
      const dockId = currentDock(parts);
      return {
        dock: dockId === null ? null : viewOf(parts, dockId),
        carriers: docks.carriers(),
        pileSize: docks.pileSize(),
      };
    },
    'dock.open': (params, context) => {
      const { dockId } = parts.once({ call: 'dock.open', params }, Opened, () => openDock(parts, params, context));
      return { dock: viewOf(parts, dockId) };
    },
    'dock.announce': change('dock.announce', ({ announcedCount, announcedTracking }) => ({
      type: 'AnnounceParcels',
      announced: { announcedCount, announcedTracking },
    })),
    'dock.scan': (params, context) => {
      const { outcome } = parts.once({ call: 'dock.scan', params }, Scanned, () => ({
        outcome: scanAtDock(params, workerOf(params, context), {
          docks: dockWork,
          reference: parts.reference,
          policy: () => station.view().policy,
        }),
      }));
      return { outcome, dock: viewOf(parts, params.dockId) };
    },
    'dock.mark': change('dock.mark', ({ key, condition, photo }) => {
      if (photo !== null && parts.photos.find(photo) === null) {
        throw new NotFoundError('photo-missing', 'Upload the photograph first (POST /api/photos), then send its hash.');
      }
      return { type: 'MarkDockParcel', key, condition, photo };
    }),
    'dock.noteConduct': change('dock.noteConduct', ({ conduct, note }) => ({ type: 'NoteConduct', conduct, note })),
    'dock.sign': change('dock.sign', ({ dockId, locale, signature }) => ({
      type: 'SignReservation',
      signed: { words: reservationWords(dockWork.fold(dockId), locale), signedBy: 'driver', signature },
    })),
    'dock.close': async (params, context) => {
      parts.once({ call: 'dock.close', params }, Nothing, () => {
        const command = { type: 'CloseDock' as const, number: nextNumber(parts) };
        dockWork.apply(params.dockId, command, workerOf(params, context));
        return {};
      });
      return { ...(await saveDockSheet(parts, params)), dock: viewOf(parts, params.dockId) };
    },
    'dock.sheet': (params) => saveDockSheet(parts, params),
    'dock.undo': change('dock.undo', ({ step }) => ({ type: 'UndoDockStep', commandId: step })),
    'dock.list': ({ limit }) => ({ docks: docks.list(limit).map(({ stationId: _station, ...row }) => row) }),
    'dock.pile': ({ limit }) => {
      const overdueMs = parts.clock.nowMs() - station.view().policy.dock.receiveWithinHours * HOUR_MS;
      const parcels = docks.pile(limit).map(({ trackingNumber, carrier, arrivedAtMs, condition }) => ({
        trackingNumber,
        carrier,
        arrivedAtMs,
        condition,
        isOverdue: arrivedAtMs < overdueMs,
      }));
      return { parcels, total: docks.pileSize() };
    },
  } satisfies HandlersFor<typeof dockCalls>;
}

const Opened = z.strictObject({ dockId: z.uuid() });
const Scanned = z.strictObject({ outcome: DockScanOutcome });

interface OpenParams {
  readonly commandId: string;
  readonly carrier: string;
  readonly announcedCount: number | null;
  readonly announcedTracking: string[];
}

/** Also one that was opened before this bench was restored from a backup. */
function currentDock({ station, docks }: HostParts): string | null {
  return station.lineage().flatMap((stationId) => docks.currentOf(stationId) ?? [])[0] ?? null;
}

function openDock(parts: HostParts, params: OpenParams, context: CallContext): { dockId: string } {
  parts.station.identity();
  const current = currentDock(parts);
  if (current !== null) {
    const refusal = { kind: 'dock-already-open' as const, dockId: current };
    throw new RefusedError(refusal, dockRefusalMessage(refusal));
  }
  const dockId = parts.newId();
  const { carrier, announcedCount, announcedTracking } = params;
  const damagedParcels = damagedParcelHandling(parts.station.view().policy.dock, carrier);
  const opened = { dockId, carrier, announcedCount, announcedTracking, damagedParcels };
  parts.dockWork.apply(dockId, { type: 'OpenDock', opened }, workerOf(params, context));
  return { dockId };
}

function viewOf({ dockWork, people }: HostParts, dockId: string): DockView {
  const view = dockViewOf(dockWork.fold(dockId), people.nameOf);
  if (view) return view;
  throw new NotFoundError('dock-not-found', dockRefusalMessage({ kind: 'dock-not-found', dockId }), { dockId });
}

/** DK-<station>-<year>-<running>: taken in the transaction that closes the delivery. */
function nextNumber({ station, numbers, clock }: HostParts): string {
  const { stationCode } = station.view();
  const { year } = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(station.identity().zone);
  const series = `DK-${stationCode}-${year}`;
  return `${series}-${String(numbers.next(series)).padStart(5, '0')}`;
}
