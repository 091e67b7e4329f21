import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { useHost } from '../host/host-context.tsx';
import { useLocale, useText } from '../i18n/message.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SheetButton } from './sheet-button.tsx';

/** The set-up sheet for scanners, in the reader's language: every scanner works better by it, wedge or serial. */
export function ScannerSheet() {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const { link } = useHost();
  return (
    <SettingsSection title={text('scanner.sheet.title')}>
      <p className="max-w-prose text-soft">{text('scanner.sheet.text')}</p>
      <SheetButton
        variant="quiet"
        label={text('scanner.sheet.open')}
        making={text('scanner.sheet.making')}
        make={() => link.call('sheet.scanner', { locale })}
      />
    </SettingsSection>
  );
}
