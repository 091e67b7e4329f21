import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MassSubject } from '../../../shared/domain/masses/mass-sample.ts';
import type { MassView } from '../../../shared/protocol/calls/masses.ts';
import { formatMass } from '../../format/mass.ts';
import { callKey, useCall } from '../../host/use-call.ts';
import { useLocale, useText } from '../../i18n/message.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsPlanes, SettingsSection } from '../settings-section.tsx';
import { MassDetail } from './mass-detail.tsx';
import { massName, massOrigin, massTask } from './mass-words.ts';

const keyOf = (subject: MassSubject): string =>
  subject.kind === 'unit' ? `unit ${subject.sku}` : `packaging ${subject.name}`;

/** What things weigh (B8): what waits for a person first, then everything that parcels have said something of. */
export function MassesTab() {
  const text = useText();
  const queries = useQueryClient();
  // The bench learns while nobody looks here.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['mass.list'] }), [queries]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const masses = useCall('mass.list', { search }).data?.masses;
  const open = masses?.find(({ subject }) => keyOf(subject) === chosen) ?? masses?.[0];
  return (
    <SettingsPlanes>
      <SettingsSection title={text('mass.title')}>
        <p className="text-small text-soft">{text('mass.text')}</p>
        <TextField label={text('mass.search')} value={search} onChange={setSearch} maxLength={200} />
        {masses === undefined ? <Skeleton lines={6} /> : null}
        {masses?.length === 0 ? <p className="font-semibold">{text('mass.none')}</p> : null}
        <ul className="divide-y divide-line">
          {masses?.map((mass) => (
            <MassRow
              key={keyOf(mass.subject)}
              mass={mass}
              isOpen={mass === open}
              onOpen={() => setChosen(keyOf(mass.subject))}
            />
          ))}
        </ul>
      </SettingsSection>
      {open === undefined ? null : (
        <MassDetail
          key={keyOf(open.subject)}
          listed={open}
          onChanged={() => void queries.invalidateQueries({ queryKey: callKey('mass.list', { search }) })}
        />
      )}
    </SettingsPlanes>
  );
}

interface MassRowProps {
  readonly mass: MassView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function MassRow({ mass, isOpen, onOpen }: MassRowProps) {
  const text = useText();
  const locale = useLocale();
  const task = massTask(mass, locale, text);
  return (
    <ListRow
      title={massName(mass, locale, text)}
      detail={
        <span className="flex flex-col gap-1">
          <span>{massOrigin(mass, text)}</span>
          {task === null ? null : <MeaningLabel meaning="look">{task}</MeaningLabel>}
        </span>
      }
      aside={
        <span className="text-item font-semibold whitespace-nowrap tabular-nums">
          {mass.inForce === null ? '–' : formatMass(mass.inForce.massMg, { locale })}
        </span>
      }
      isSelected={isOpen}
      onPress={onOpen}
    />
  );
}
