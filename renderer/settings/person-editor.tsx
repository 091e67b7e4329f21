import { useQueryClient } from '@tanstack/react-query';
import { IdCard, KeyRound, UserCheck, UserX, X } from 'lucide-react';
import { useState } from 'react';
import type { Role } from '../../shared/protocol/call.ts';
import type { PersonRow } from '../../shared/protocol/calls/people.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { callKey } from '../host/use-call.ts';
import { useSendChange, type ChangeName, type ChangeParams } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChangeNote } from './change-note.tsx';
import { badgeCode, personFaults } from './person-draft.ts';
import { RoleChoice } from './role-choice.tsx';

type PersonChange = Extract<ChangeName, `person.${string}`>;
type Save = <Name extends PersonChange>(name: Name, params: ChangeParams<Name>, done: MessageId) => Promise<boolean>;

export interface PersonEditorProps {
  readonly person: PersonRow;
  readonly onClose: () => void;
}

/** What an administrator changes about one person: rights, badge, PIN, and whether they sign in here at all. */
export function PersonEditor({ person, onClose }: PersonEditorProps) {
  const text = useText();
  const { save, note } = useSave();
  const { personId, isActive } = person;
  return (
    <div className="flex flex-col gap-6">
      <Roles key={person.roles.join()} person={person} save={save} />
      <NewPin personId={personId} save={save} />
      <NewBadge person={person} save={save} />
      <div className="flex flex-wrap items-center gap-gap">
        {isActive ? (
          <Button icon={UserX} onPress={() => void save('person.deactivate', { personId }, 'people.edit.deactivated')}>
            {text('people.edit.deactivate')}
          </Button>
        ) : (
          <Button
            icon={UserCheck}
            onPress={() => void save('person.reactivate', { personId }, 'people.edit.reactivated')}
          >
            {text('people.edit.reactivate')}
          </Button>
        )}
        <Button variant="quiet" icon={X} onPress={onClose}>
          {text('people.edit.close')}
        </Button>
      </div>
      {note}
    </div>
  );
}

/** One change after the other, with one place that says what became of the last. */
function useSave(): { save: Save; note: React.ReactNode } {
  const text = useText();
  const send = useSendChange();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<MessageId | null>(null);
  const save: Save = async (name, params, words) => {
    setFailure(null);
    setDone(null);
    try {
      await send(name, params);
      setDone(words);
      await queries.invalidateQueries({ queryKey: callKey('person.list') });
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  return { save, note: <ChangeNote failure={failure} done={done === null ? null : text(done)} /> };
}

interface PartProps {
  readonly person: PersonRow;
  readonly save: Save;
}

function Roles({ person, save }: PartProps) {
  const text = useText();
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const isSame = roles.join() === person.roles.join();
  const change = (): Promise<boolean> =>
    save('person.changeRoles', { personId: person.personId, roles: [...roles] }, 'people.edit.roles.saved');
  return (
    <div className="flex flex-col items-start gap-3">
      <RoleChoice
        roles={roles}
        onRoles={setRoles}
        {...(roles.length === 0 ? { error: text('settings.people.fault.roles') } : {})}
      />
      <Button isDisabled={isSame || roles.length === 0} onPress={() => void change()}>
        {text('people.edit.roles')}
      </Button>
    </div>
  );
}

const EMPTY = { name: '-', roles: ['operator'], locale: 'en' } as const;

function NewPin({ personId, save }: { readonly personId: string; readonly save: Save }) {
  const text = useText();
  const [pin, setPin] = useState('');
  const fault = personFaults({ ...EMPTY, badge: '', pin }).pin;
  const change = async (): Promise<void> => {
    if (await save('person.setPin', { personId, pin }, 'people.edit.pin.saved')) setPin('');
  };
  return (
    <div className="flex flex-wrap items-start gap-gap">
      <TextField
        type="password"
        autoComplete="new-password"
        inputMode="numeric"
        label={text('people.edit.pin')}
        hint={text('setup.pin.hint')}
        maxLength={8}
        value={pin}
        onChange={setPin}
      />
      <Button icon={KeyRound} className="mt-7" isDisabled={fault !== undefined} onPress={() => void change()}>
        {text('people.edit.pin.give')}
      </Button>
    </div>
  );
}

function NewBadge({ person: { personId, hasBadge }, save }: PartProps) {
  const text = useText();
  const [badge, setBadge] = useState('');
  const fault = personFaults({ ...EMPTY, pin: '0000', badge }).badge;
  const change = async (): Promise<void> => {
    const isSaved = await save('person.issueBadge', { personId, badge: badgeCode(badge) }, 'people.edit.badge.saved');
    if (isSaved) setBadge('');
  };
  const takeAway = (): Promise<boolean> =>
    save('person.issueBadge', { personId, badge: null }, 'people.edit.badge.taken');
  return (
    <div className="flex flex-wrap items-start gap-gap">
      <TextField
        type="password"
        autoComplete="new-password"
        label={text('people.edit.badge')}
        hint={text(hasBadge ? 'people.edit.badge.has' : 'settings.people.badge.hint')}
        maxLength={35}
        value={badge}
        onChange={setBadge}
      />
      <Button
        icon={IdCard}
        className="mt-7"
        isDisabled={badge === '' || fault !== undefined}
        onPress={() => void change()}
      >
        {text('people.edit.badge.give')}
      </Button>
      {hasBadge ? (
        <Button variant="quiet" className="mt-7" onPress={() => void takeAway()}>
          {text('people.edit.badge.take')}
        </Button>
      ) : null}
    </div>
  );
}
