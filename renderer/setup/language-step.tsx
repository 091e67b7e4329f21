import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';

/** Three languages in their own names: choosing one is the whole step. */
export function LanguageStep({ onChoose }: { readonly onChoose: (locale: Locale) => void }) {
  const text = useText();
  const current = useLocale();
  return (
    <div className="grid gap-gap @min-[40rem]:grid-cols-3">
      {LOCALES.map((locale) => (
        <Button
          key={locale}
          variant={locale === current ? 'primary' : 'secondary'}
          className="min-h-40"
          onPress={() => onChoose(locale)}
        >
          <span lang={locale} className="text-item">
            {text(`ui.language.${locale}`)}
          </span>
        </Button>
      ))}
    </div>
  );
}
