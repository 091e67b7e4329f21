import { Plus, Trash2 } from 'lucide-react';
import { FLAG_COLOURS, type Flag } from '../../shared/domain/policy/flag.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface FlagsEditorProps {
  readonly flags: readonly Flag[];
  readonly isReadOnly: boolean;
  readonly onChange: (flags: Flag[]) => void;
}

/** S92: which colour means what, in the three languages. A flag keeps its id when it is renamed: notes hold the id. */
export function FlagsEditor({ flags, isReadOnly, onChange }: FlagsEditorProps) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  return (
    <SettingsSection title={text('open-work.policy.flags')}>
      <ul className="flex flex-col gap-gap">
        {flags.map((flag, at) => (
          <li
            key={flag.flag}
            className="grid items-end gap-gap @min-[48rem]:grid-cols-[10rem_repeat(3,minmax(0,1fr))_auto]"
          >
            <Select
              label={text('open-work.policy.flag.colour')}
              value={flag.colour}
              isDisabled={isReadOnly}
              options={FLAG_COLOURS.map((value) => ({ value, label: text(`open-work.colour.${value}`) }))}
              onChange={(colour) => onChange(flags.with(at, { ...flag, colour }))}
            />
            {LOCALES.map((language) => (
              <TextField
                key={language}
                label={text('open-work.policy.flag.name', { language: text(`ui.language.${language}`) })}
                value={flag.names[language]}
                isReadOnly={isReadOnly}
                onChange={(name) => onChange(flags.with(at, { ...flag, names: { ...flag.names, [language]: name } }))}
                maxLength={40}
              />
            ))}
            <Button
              variant="quiet"
              icon={Trash2}
              isDisabled={isReadOnly}
              onPress={() => onChange(flags.toSpliced(at, 1))}
            >
              {text('open-work.policy.remove', { name: flag.names[locale] })}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={Plus}
          isDisabled={isReadOnly || flags.length >= 12}
          onPress={() => onChange([...flags, newFlag(flags)])}
        >
          {text('open-work.policy.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

/** A free id: `flag-5` stays the flag's own however it is called later. */
function newFlag(flags: readonly Flag[]): Flag {
  let number = flags.length + 1;
  while (flags.some(({ flag }) => flag === `flag-${String(number)}`)) number += 1;
  return { flag: `flag-${String(number)}`, colour: 'grey', names: { en: '', 'zh-CN': '', es: '' } };
}
