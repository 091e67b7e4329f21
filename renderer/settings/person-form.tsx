import { useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { callKey } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { badgeCode, personFaults, type PersonDraft, type PersonFaults } from './person-draft.ts';
import { RoleChoice } from './role-choice.tsx';

const EMPTY = { name: '', pin: '', badge: '', roles: ['operator'] } as const;

/** Adds a person. Who can sign in with what is the host's to keep; here it is only entered. */
export function PersonForm() {
  const text = useText();
  const reader = useLocale();
  const queries = useQueryClient();
  const locale = LOCALES.find((candidate) => candidate === reader) ?? 'en';
  const [draft, setDraft] = useState<PersonDraft>({ ...EMPTY, locale });
  const [isChecked, setChecked] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { run, isRunning, failure } = useChange('person.add');
  const faults = personFaults(draft);
  const add = async (): Promise<void> => {
    setChecked(true);
    setAdded(null);
    if (Object.keys(faults).length > 0) return;
    const { name, pin, badge, roles } = draft;
    const badgeOrNull = badge.trim() === '' ? null : badgeCode(badge);
    const person = await run({ name: name.trim(), pin, badge: badgeOrNull, roles: [...roles], locale: draft.locale });
    if (person === null) return;
    setAdded(person.name);
    setChecked(false);
    setDraft({ ...EMPTY, locale });
    await queries.invalidateQueries({ queryKey: callKey('person.list') });
  };
  return (
    <>
      <PersonFields draft={draft} faults={isChecked ? faults : {}} onChange={setDraft} />
      <div className="flex flex-wrap items-center gap-gap">
        <Button variant="primary" icon={UserPlus} isDisabled={isRunning} onPress={() => void add()}>
          {text('settings.people.add')}
        </Button>
        <ChangeNote failure={failure} done={added === null ? null : text('settings.people.added', { name: added })} />
      </div>
    </>
  );
}

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly faults: PersonFaults;
  readonly onChange: (draft: PersonDraft) => void;
}

function PersonFields({ draft, faults, onChange }: PersonFieldsProps) {
  const text = useText();
  const errorOf = (field: keyof PersonFaults): { error?: string } => {
    const fault = faults[field];
    return fault === undefined ? {} : { error: text(fault) };
  };
  const secret = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <TextField
        label={text('settings.people.name')}
        maxLength={60}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        {...errorOf('name')}
      />
      <div className="grid items-start gap-4 @min-[40rem]:grid-cols-2">
        <TextField
          {...secret}
          label={text('settings.people.pin')}
          inputMode="numeric"
          maxLength={8}
          value={draft.pin}
          onChange={(pin) => onChange({ ...draft, pin })}
          {...errorOf('pin')}
        />
        <TextField
          {...secret}
          label={text('settings.people.badge')}
          hint={text('settings.people.badge.hint')}
          maxLength={35}
          value={draft.badge}
          onChange={(badge) => onChange({ ...draft, badge })}
          {...errorOf('badge')}
        />
      </div>
      <RoleChoice roles={draft.roles} onRoles={(roles) => onChange({ ...draft, roles })} {...errorOf('roles')} />
      <ChoiceRow<Locale>
        label={text('settings.people.language')}
        options={LOCALES.map((value) => ({ value, label: text(`ui.language.${value}`), lang: value }))}
        value={draft.locale}
        onChange={(locale) => onChange({ ...draft, locale })}
      />
    </>
  );
}
