import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { ROLES, type Role } from '../../shared/protocol/call.ts';
import { useText } from '../i18n/message.tsx';
import { ROLE_WORDS } from './role-words.ts';

export interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onRoles: (roles: readonly Role[]) => void;
  readonly error?: string;
}

const ROLE =
  'group flex min-h-target-2 items-center gap-2 rounded-control border-2 border-control bg-surface px-4 font-semibold data-hovered:bg-sunken ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-accent-on';

/** Any of the five roles, all in sight. */
export function RoleChoice({ roles, onRoles, error }: RoleChoiceProps) {
  const text = useText();
  return (
    <CheckboxGroup
      value={[...roles]}
      onChange={(chosen) => onRoles(ROLES.filter((role) => chosen.includes(role)))}
      isInvalid={error !== undefined}
      className="flex flex-col gap-1"
    >
      <Label className="text-small font-semibold text-soft">{text('settings.people.roles')}</Label>
      <div className="flex flex-wrap gap-gap">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} className={ROLE}>
            <Check aria-hidden className="hidden size-5 group-data-selected:block" strokeWidth={3} />
            {text(ROLE_WORDS[role])}
          </Checkbox>
        ))}
      </div>
      {error === undefined ? null : <p className="text-small font-semibold text-stop-text">{error}</p>}
    </CheckboxGroup>
  );
}
