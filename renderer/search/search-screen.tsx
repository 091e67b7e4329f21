import { Search, SearchX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FoundCase } from '../../shared/protocol/calls/search.ts';
import { useCall } from '../host/use-call.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useClaimScans } from '../input/scan-claim.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { AnnouncedKey } from './announced-key.ts';
import { AnnouncedRow } from './announced-row.tsx';
import { foundBecause, searchGroups } from './search-groups.ts';
import { useSettled } from '../input/use-settled.ts';
import { FirstFocus } from '../ui/first-focus.tsx';

export interface SearchScreenProps {
  readonly bar: ReactNode;
  readonly onOpen: (caseId: string) => void;
  readonly onAnnounced: (which: AnnouncedKey) => void;
}

/** As many as a person looks through; whoever finds more types more. */
const MOST_FOUND = 40;

/** One box for everything that is recorded: any number or a part of it, names, notes. */
export function SearchScreen({ bar, onOpen, onAnnounced }: SearchScreenProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  useClaimScans({ onScan: (scan) => setTyped(scan.text), onSpace: () => undefined });
  const asked = useSettled(typed.trim());
  return (
    <DeskLayout bar={bar} title={text('search.title')}>
      <FirstFocus>
        <TextField
          label={text('search.label')}
          hint={text('search.hint')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
        />
      </FirstFocus>
      {asked === '' ? (
        <EmptyState icon={Search} title={text('search.start.title')} text={text('search.start.text')} />
      ) : (
        <Found asked={asked} onOpen={onOpen} onAnnounced={onAnnounced} />
      )}
    </DeskLayout>
  );
}

function Found({ asked, onOpen, onAnnounced }: Omit<SearchScreenProps, 'bar'> & { readonly asked: string }) {
  const text = useText();
  const all = useCall('search.find', { text: asked, limit: MOST_FOUND }).data;
  if (all === undefined) return null;
  const groups = searchGroups(all.found, all.announced);
  if (groups.length === 0) {
    const why = text('search.empty.text', { text: asked });
    return <EmptyState icon={SearchX} title={text('search.empty.title')} text={why} />;
  }
  return (
    <div className="flex flex-col gap-6" role="region" aria-label={text('search.title')} aria-live="polite">
      {groups.map(({ how, cases, announced }) => (
        <section key={how} className="bg-surface">
          <h2 className="border-b-2 border-control px-3 py-2 text-small font-semibold text-muted">
            {text(`search.group.${how}`)}
          </h2>
          <ul className="divide-y divide-line">
            {cases.map((each) => (
              <FoundRow key={each.case.caseId} found={each} onOpen={onOpen} />
            ))}
            {announced.map((each) => (
              <AnnouncedRow
                key={`${each.announced.source} ${each.announced.ref}`}
                found={each}
                onOpen={() => onAnnounced(each.announced)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function FoundRow({ found, onOpen }: { readonly found: FoundCase; readonly onOpen: (caseId: string) => void }) {
  const text = useText();
  const title = found.title[nearestLocale(useLocale())];
  const { status, rmaNumber, trackingNumber, caseId, isInConflict } = found.case;
  const because = foundBecause(found);
  const details = [because && text(`search.kind.${because.kind}`, { value: because.value }), rmaNumber, trackingNumber];
  return (
    <ListRow
      title={title === '' ? text('search.unnamed') : title}
      detail={[...new Set(details.filter((part) => part !== null))].join(' · ')}
      aside={
        isInConflict ? (
          <MeaningLabel meaning="look">{text('search.conflict')}</MeaningLabel>
        ) : (
          text(`case.status.${status}`)
        )
      }
      onPress={() => onOpen(caseId)}
    />
  );
}
