import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import { shownCarrier } from '../../shared/domain/code/shown-carrier.ts';
import { TRACKING_TABLE } from '../../shared/domain/code/tracking-formats.ts';
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
  const formatId = trackingNumber === null ? null : formatOf(raw);
  const parcel = { parcelId, trackingNumber, carrier: carrier?.slice(0, 40) ?? null, raw, source };
  return formatId === null ? parcel : { ...parcel, recognisedAs: { formatId, table: TRACKING_TABLE } };
}

/** The format that names the code's carrier by itself, whatever the papers say (devices.md 5.4). */
function formatOf(raw: string): string | null {
  const recognised = recogniseCode(raw);
  return recognised.ok ? (shownCarrier(recognised.value.candidates)?.formatId ?? null) : null;
}
