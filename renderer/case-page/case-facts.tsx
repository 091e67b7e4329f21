import type { CaseView } from '../../shared/protocol/case-view.ts';
import { freightEntries } from '../format/freight-entries.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { CaseSection } from './case-section.tsx';
import { useFigures } from './use-figures.ts';

/** What kind of case it is and where it stands. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const text = useText();
  const locale = useLocale();
  const { moment } = useFigures();
  const { rmaNumbers, orderNumber, status, openedAtMs, closedAtMs, closedBy, progress } = view;
  const entries = [
    { key: 'status', label: text('case.status'), value: text(`case.status.${status}`) },
    { key: 'rma', label: text('case.rma'), value: rmaNumbers.join(', ') || text('case.none') },
    { key: 'order', label: text('case.order'), value: orderNumber ?? text('case.none') },
    { key: 'opened', label: text('case.opened'), value: moment(openedAtMs) },
    ...(closedAtMs === null
      ? []
      : [
          {
            key: 'closed',
            label: text('case.closed'),
            value: [moment(closedAtMs), closedBy?.name].filter(Boolean).join(' · '),
          },
        ]),
    ...freightEntries(view, text, locale),
    ...(progress.shelf === null ? [] : [{ key: 'shelf', label: text('case.shelf'), value: progress.shelf }]),
  ];
  return (
    <CaseSection title={text('case.section.facts')}>
      <KeyValue entries={entries} />
    </CaseSection>
  );
}
