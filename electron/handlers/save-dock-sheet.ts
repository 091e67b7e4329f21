import type { Locale } from '../../shared/i18n/locales.ts';
import { dockRefusalMessage } from '../cases/dock-refusal-message.ts';
import { renderDockSheet } from '../documents/dock-sheet-pdf.ts';
import { NotFoundError } from '../refused.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

/**
 * Makes and saves the sheet of a closed delivery in one language; made before, it stays as it is.
 * @throws NotFoundError for a delivery that is not closed.
 */
export async function saveDockSheet(
  parts: HostParts,
  { dockId, locale }: { readonly dockId: string; readonly locale: Locale },
): Promise<{ fileName: string; savedTo: string }> {
  const state = parts.dockWork.fold(dockId);
  if (!state.closed) {
    throw new NotFoundError('dock-not-found', dockRefusalMessage({ kind: 'dock-not-found', dockId }), { dockId });
  }
  const { setUp } = parts.station.state();
  const frame = {
    locale,
    zone: parts.station.identity().zone,
    siteName: setUp?.siteName ?? '',
    stationName: setUp?.stationName ?? '',
    receiverName: parts.people.nameOf(state.closed.by),
  };
  const fileName = `${state.closed.number}-${locale.slice(0, 2).toUpperCase()}.pdf`;
  return saveDocument(parts.dataDir, fileName, () => renderDockSheet(state, frame));
}
