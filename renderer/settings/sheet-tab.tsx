import { useState } from 'react';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { useHost } from '../host/host-context.tsx';
import { useLocale, useText } from '../i18n/message.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SheetButton } from './sheet-button.tsx';

/** The sheet of command barcodes, in the language of whoever will scan from it. */
export function SheetTab() {
  const text = useText();
  const reader = useLocale();
  const { link } = useHost();
  const [locale, setLocale] = useState<Locale>(nearestLocale(reader));
  return (
    <SettingsSection title={text('settings.tab.sheet')}>
      <p className="max-w-prose text-soft">{text('settings.sheet.text')}</p>
      <ChoiceRow
        label={text('settings.sheet.language')}
        options={LOCALES.map((value) => ({ value, label: text(`ui.language.${value}`), lang: value }))}
        value={locale}
        onChange={setLocale}
      />
      <SheetButton
        variant="primary"
        label={text('settings.sheet.open')}
        making={text('settings.sheet.making')}
        make={() => link.call('sheet.commands', { locale })}
      />
    </SettingsSection>
  );
}
