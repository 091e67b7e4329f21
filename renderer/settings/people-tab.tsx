import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../host/use-call.ts';
import type { PersonRow } from '../../shared/protocol/calls/people.ts';
import { Message, useText } from '../i18n/message.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { RightsGate, useMay } from '../rights/rights-gate.tsx';
import { PersonEditor } from './person-editor.tsx';
import { PersonForm } from './person-form.tsx';
import { ROLE_WORDS } from './role-words.ts';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';

/** Who may sign in, changing them, and adding one more. */
export function PeopleTab() {
  return (
    <RightsGate roles={['supervisor', 'administrator']}>
      <People />
    </RightsGate>
  );
}

function People() {
  const text = useText();
  const canChange = useMay('administrator') === 'yes';
  const people = useCall('person.list', {}).data?.people;
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = people?.find(({ personId }) => personId === chosenId) ?? null;
  return (
    <SettingsPlanes>
      <SettingsSection title={text('settings.people.list')}>
        <PeopleList people={people} onChoose={canChange ? choose : null} />
      </SettingsSection>
      <SettingsSection title={chosen?.name ?? text('settings.people.add')}>
        {!canChange ? <p className="text-soft">{text('settings.role-needed')}</p> : null}
        {canChange && chosen !== null ? (
          <PersonEditor key={chosen.personId} person={chosen} onClose={() => choose(null)} />
        ) : null}
        {canChange && chosen === null ? <PersonForm /> : null}
      </SettingsSection>
    </SettingsPlanes>
  );
}

interface PeopleListProps {
  readonly people: readonly PersonRow[] | undefined;
  /** Null for those who may only look. */
  readonly onChoose: ((personId: string) => void) | null;
}

function PeopleList({ people, onChoose }: PeopleListProps) {
  const text = useText();
  if (people === undefined) return <Skeleton lines={4} />;
  const change = (row: PersonRow) => (
    <Button
      variant="quiet"
      icon={Pencil}
      aria-label={text('people.edit.open', { name: row.name })}
      onPress={() => onChoose?.(row.personId)}
    >
      <VisuallyHidden>{text('people.edit.short')}</VisuallyHidden>
    </Button>
  );
  return (
    <DataTable
      label={text('settings.people.list')}
      rows={people}
      rowKey={({ personId }) => personId}
      empty={null}
      columns={[
        { id: 'name', header: text('settings.people.name'), isRowHeader: true, cell: nameCell },
        {
          id: 'roles',
          header: text('settings.people.roles'),
          cell: ({ roles }) => roles.map((role) => text(ROLE_WORDS[role])).join(', '),
        },
        { id: 'language', header: text('settings.people.language'), cell: languageCell },
        ...(onChoose === null
          ? []
          : [{ id: 'change', header: <VisuallyHidden>{text('people.edit.short')}</VisuallyHidden>, cell: change }]),
      ]}
    />
  );
}

function nameCell({ name, isActive }: PersonRow) {
  // A table gives a column that may break anywhere no room at all.
  return (
    <span className="block min-w-32 wrap-break-word">
      {name}
      {isActive ? null : (
        <span className="block text-small font-normal text-muted">
          <Message id="people.edit.inactive" />
        </span>
      )}
    </span>
  );
}

function languageCell({ locale }: PersonRow) {
  return (
    <span lang={locale}>
      <Message id={`ui.language.${locale}`} />
    </span>
  );
}
