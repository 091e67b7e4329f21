import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';

/** Each language in its own name, for whoever cannot read the one that is shown. */
export function LanguageSwitch({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const text = useText();
  const current = useLocale();
  return (
    <div role="group" aria-label={text('ui.language.label')} className="flex shrink-0 gap-2">
      {LOCALES.map((locale) => (
        <Button
          key={locale}
          variant="quiet"
          aria-pressed={locale === current}
          className="aria-pressed:border-accent aria-pressed:bg-sunken"
          onPress={() => onLocale(locale)}
        >
          <span lang={locale}>{text(`ui.language.${locale}`)}</span>
        </Button>
      ))}
    </div>
  );
}
