import { Printer } from 'lucide-react';
import { useState } from 'react';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { failureMessageOf } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { SettingsSection } from './settings-section.tsx';

type Making = 'no' | 'yes' | 'failed';

/** The sheet of command barcodes, in the language of whoever will scan from it. */
export function SheetTab() {
  const text = useText();
  const reader = useLocale();
  const host = useHost();
  const [locale, setLocale] = useState<Locale>(LOCALES.find((candidate) => candidate === reader) ?? 'en');
  const [making, setMaking] = useState<Making>('no');
  const { why, remedy } = failureMessageOf('document-failed');
  const open = async (): Promise<void> => {
    setMaking('yes');
    const sheet = await host.link.call('sheet.commands', { locale }).catch(() => null);
    setMaking(sheet !== null && (await openDocument(host, sheet.fileName)) ? 'no' : 'failed');
  };
  return (
    <SettingsSection title={text('settings.tab.sheet')}>
      <p className="max-w-prose text-soft">{text('settings.sheet.text')}</p>
      <ChoiceRow
        label={text('settings.sheet.language')}
        options={LOCALES.map((value) => ({ value, label: text(`ui.language.${value}`), lang: value }))}
        value={locale}
        onChange={setLocale}
      />
      <div className="flex flex-wrap items-center gap-gap">
        <Button variant="primary" icon={Printer} isDisabled={making === 'yes'} onPress={() => void open()}>
          {text(making === 'yes' ? 'settings.sheet.making' : 'settings.sheet.open')}
        </Button>
        {making === 'failed' ? (
          <p role="alert">
            <MeaningLabel meaning="stop">{[why, remedy].map((id) => text(id)).join(' ')}</MeaningLabel>
          </p>
        ) : null}
      </div>
    </SettingsSection>
  );
}
