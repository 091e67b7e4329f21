import { z } from 'zod';
import { SignatureStrokes } from '../../dock/dock-events.ts';
import { ArrivalCondition, CarrierConduct } from '../../domain/arrival-condition.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { DockScanOutcome, DockView, PileParcel } from '../dock-view.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const dockId = z.uuid();
const locale = z.enum(LOCALES);
const Announced = {
  announcedCount: z.int().nonnegative().max(9_999).nullable(),
  announcedTracking: z.array(z.string().trim().min(1).max(512)).max(2_000),
};
const Dock = z.strictObject({ dock: DockView });
const Saved = { fileName: z.string(), savedTo: z.string() };

export const dockCalls = {
  'dock.get': defineCall({
    summary: 'The delivery this station is taking in, the carriers that come here, and how many parcels wait.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      dock: DockView.nullable(),
      carriers: z.array(z.string()),
      pileSize: z.int().nonnegative(),
    }),
  }),
  'dock.open': defineCall({
    summary: "Begins a carrier's delivery, with the carrier's list or count where there is one.",
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, carrier: z.string().trim().min(1).max(40), ...Announced }),
    result: Dock,
  }),
  'dock.announce': defineCall({
    summary: "The carrier's list or count, when it comes later or was wrong.",
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, dockId, ...Announced }),
    result: Dock,
  }),
  'dock.scan': defineCall({
    summary: 'Counts a parcel of the pile by its label; a repeat is logged and counts nothing.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, dockId, raw: z.string().max(8_192) }),
    result: z.strictObject({ outcome: DockScanOutcome, dock: DockView }),
  }),
  'dock.mark': defineCall({
    summary: 'Says what is visibly wrong with a parcel of the pile, with its photograph; null says nothing is.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      dockId,
      key: z.string().min(1).max(512),
      condition: ArrivalCondition.nullable(),
      photo: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
    result: Dock,
  }),
  'dock.noteConduct': defineCall({
    summary: 'Notes how the carrier behaved, for example wanting a signature before anybody could look.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      dockId,
      conduct: CarrierConduct.nullable(),
      note: z.string().trim().max(500),
    }),
    result: Dock,
  }),
  'dock.sign': defineCall({
    summary: 'The driver signs the count and the reservation, on the screen or on paper.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({
      commandId,
      dockId,
      locale,
      signature: z.union([SignatureStrokes, z.literal('paper')]),
    }),
    result: Dock,
  }),
  'dock.close': defineCall({
    summary: 'Ends the delivery and makes its sheet. Damaged parcels must have been signed for.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, dockId, locale }),
    result: z.strictObject({ ...Saved, dock: DockView }),
  }),
  'dock.sheet': defineCall({
    summary: 'Makes the sheet of a closed delivery again, in one language.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ dockId, locale }),
    result: z.strictObject(Saved),
  }),
  'dock.undo': defineCall({
    summary: 'Takes back the latest step at the dock, while the delivery is open.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, dockId, step: z.uuid() }),
    result: Dock,
  }),
  'dock.list': defineCall({
    summary: 'Deliveries, the latest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ limit: z.int().positive().max(500) }),
    result: z.strictObject({
      docks: z.array(
        z.strictObject({
          dockId,
          status: z.string(),
          carrier: z.string(),
          openedAtMs: z.int(),
          counted: z.int(),
          damaged: z.int(),
          difference: z.int().nullable(),
          number: z.string().nullable(),
        }),
      ),
    }),
  }),
  'dock.pile': defineCall({
    summary: 'Parcels that came to the dock and were received nowhere yet, the oldest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ limit: z.int().positive().max(500) }),
    result: z.strictObject({ parcels: z.array(PileParcel), total: z.int().nonnegative() }),
  }),
};
