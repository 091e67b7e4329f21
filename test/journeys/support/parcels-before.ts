import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../electron/clock.ts';
import { openHost } from '../../../electron/host.ts';

const WORKER = { actor: 'owner', roles: ['operator', 'inspector', 'supervisor'] };

/** A return that was announced, of one unit, and what its parcel weighed. */
export interface ParcelBefore {
  readonly trackingNumber: string;
  readonly grossMg: number;
}

/**
 * Parcels that came before today's, weighed by the scale, counted complete and closed, one after the other: decided as a
 * bench decides them and written into the record of a data folder in which no host is at work.
 */
export async function receiveBefore(dataDir: string, parcels: readonly ParcelBefore[]): Promise<void> {
  const host = openHost({
    ...{ dataDir, version: '0.0.0', clock: systemClock, log: () => undefined, demo: null, isRecordOnly: true },
  });
  const { record, scan, work, queries } = host.parts;
  for (const { trackingNumber, grossMg } of parcels) {
    record.transaction(() => {
      const worker = () => ({ ...WORKER, commandId: randomUUID() });
      scan({ raw: trackingNumber, source: 'wedge' }, worker());
      const caseId = queries.currentCaseId() ?? '';
      const { state } = work.fold(caseId);
      const [parcel] = state.parcels;
      if (parcel === undefined) throw new Error(`${trackingNumber} was not received`);
      const { parcelId } = parcel;
      work.apply(
        caseId,
        { type: 'WeighParcel', weighingId: randomUUID(), parcelId, grossMg, source: scaleSource() },
        worker(),
      );
      for (const { lineId, expected } of state.lines) {
        work.apply(caseId, { type: 'CountContent', lineId, counted: expected, by: 'hand' }, worker());
      }
      work.apply(caseId, { type: 'CloseCase', confirmedBy: 'button' }, worker());
    });
  }
  await host.close();
}

function scaleSource() {
  const frame = { atMs: systemClock.nowMs(), rawHex: '53542C47532C2B303031' };
  const line = { scaleName: 'Bench scale', protocol: 'st-gs-csv', divisionMg: 1_000, unit: 'g', net: false };
  return { kind: 'scale' as const, ...line, capturedAtMs: frame.atMs, rawHex: frame.rawHex, trace: [frame] };
}
