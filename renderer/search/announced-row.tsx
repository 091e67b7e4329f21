import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { FoundAnnounced } from '../../shared/protocol/calls/search.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { foundBecause } from './search-groups.ts';

/** A return that was announced and has not come, or a parcel that was sent out: no case yet, and it says so. */
export function AnnouncedRow({ found, onOpen }: { readonly found: FoundAnnounced; readonly onOpen: () => void }) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const { lines, source, rmaNumber, trackingNumbers } = found.announced;
  const because = foundBecause(found);
  const details = [
    because && text(`search.kind.${because.kind}`, { value: because.value }),
    rmaNumber,
    trackingNumbers[0],
  ];
  return (
    <ListRow
      title={lines.map(({ name }) => name[locale]).join(', ')}
      detail={[...new Set(details.filter(Boolean))].join(' · ')}
      aside={<MeaningLabel meaning="waiting">{text(`search.announced.${source}`)}</MeaningLabel>}
      onPress={onOpen}
    />
  );
}
