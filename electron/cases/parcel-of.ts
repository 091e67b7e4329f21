import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { ScannedCode } from './scan-code.ts';

/** A parcel as it is received: one case has one parcel under one number, on every bench. */
export function parcelOf(
  caseId: string,
  trackingNumber: string | null,
  carrier: string | null,
  { raw, source }: ScannedCode,
  deriveId: DeriveId,
): CaseEventData<'ParcelReceived'> {
  const parcelId = deriveId(`parcel:${caseId}:${trackingNumber ?? 'no-number'}`);
  return { parcelId, trackingNumber, carrier: carrier?.slice(0, 40) ?? null, raw, source };
}
