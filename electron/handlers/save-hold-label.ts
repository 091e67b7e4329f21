import { renderHoldLabel } from '../documents/hold-label-pdf.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

/** The label of a parcel that is carried to a hold shelf; one for every shelf it comes to lie on. */
export function saveHoldLabel(
  parts: HostParts,
  { caseId, commandId }: { readonly caseId: string; readonly commandId: string },
  holdNumber: string,
  actor: string,
) {
  const { state } = parts.work.fold(caseId);
  const { shelf } = state;
  const locale = parts.people.view(actor)?.locale ?? 'en';
  const fileName =
    `${[holdNumber, ...(shelf === null ? [] : [shelf]), commandId.slice(-6)].join('-')}.pdf`.toUpperCase();
  return saveDocument(parts.dataDir, fileName.replace(/\.PDF$/, '.pdf'), () =>
    renderHoldLabel({
      holdNumber,
      shelf,
      trackingNumber: state.parcels[0]?.trackingNumber ?? null,
      photoCount: state.photos.length,
      heldAtMs: parts.clock.nowMs(),
      zone: parts.station.identity().zone,
      locale,
      isUnknown: state.returnClass === 'unidentified',
    }),
  );
}
