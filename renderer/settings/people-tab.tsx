import { Lock } from 'lucide-react';
import { useCall } from '../host/use-call.ts';
import type { PersonView } from '../../shared/protocol/calls/session.ts';
import { Message, useText } from '../i18n/message.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PersonForm } from './person-form.tsx';
import { ROLE_WORDS } from './role-words.ts';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

/** Who may sign in, and adding one more. */
export function PeopleTab() {
  const text = useText();
  const canSee = useRoles('supervisor', 'administrator');
  const canAdd = useRoles('administrator');
  if (!canSee) return <EmptyState icon={Lock} title={text('settings.people.hidden')} />;
  return (
    <SettingsPlanes>
      <SettingsSection title={text('settings.people.list')}>
        <PeopleList />
      </SettingsSection>
      <SettingsSection title={text('settings.people.add')}>
        {canAdd ? <PersonForm /> : <p className="text-soft">{text('settings.role-needed')}</p>}
      </SettingsSection>
    </SettingsPlanes>
  );
}

function PeopleList() {
  const text = useText();
  const people = useCall('person.list', {}).data?.people;
  if (people === undefined) return <Skeleton lines={4} />;
  return (
    <DataTable
      label={text('settings.people.list')}
      rows={people}
      rowKey={({ personId }) => personId}
      empty={null}
      columns={[
        {
          id: 'name',
          header: text('settings.people.name'),
          isRowHeader: true,
          cell: nameCell,
        },
        {
          id: 'roles',
          header: text('settings.people.roles'),
          cell: ({ roles }) => roles.map((role) => text(ROLE_WORDS[role])).join(', '),
        },
        {
          id: 'language',
          header: text('settings.people.language'),
          cell: languageCell,
        },
      ]}
    />
  );
}

function nameCell({ name }: PersonView) {
  // A table gives a column that may break anywhere no room at all.
  return <span className="block min-w-32 wrap-break-word">{name}</span>;
}

function languageCell({ locale }: PersonView) {
  return (
    <span lang={locale}>
      <Message id={`ui.language.${locale}`} />
    </span>
  );
}
