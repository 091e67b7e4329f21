import type { Held } from '../cases/hold-parcel.ts';
import { renderHoldLabel } from '../documents/hold-label-pdf.ts';
import type { CallContext } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

/** Makes the hold label of a parcel; one for every shelf it comes to lie on. */
export async function holdLabel(
  parts: HostParts,
  params: { readonly commandId: string; readonly caseId: string },
  { holdNumber, shelf }: Held,
  context: CallContext,
): Promise<{ fileName: string; savedTo: string }> {
  const { actor, commandId } = workerOf(params, context);
  const { state } = parts.work.fold(params.caseId);
  const name = [holdNumber, shelf ?? 'NONE', commandId.slice(-6).toUpperCase()].join('-');
  return saveDocument(parts.dataDir, `${name}.pdf`, () =>
    renderHoldLabel({
      holdNumber,
      shelf,
      trackingNumber: state.parcels[0]?.trackingNumber ?? null,
      photoCount: state.photos.length,
      heldAtMs: parts.clock.nowMs(),
      zone: parts.station.identity().zone,
      locale: parts.people.view(actor)?.locale ?? 'en',
    }),
  );
}
