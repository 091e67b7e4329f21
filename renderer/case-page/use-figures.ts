import { formatMass } from '../format/mass.ts';
import { formatDateTime } from '../format/time.ts';
import { useLocale } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';

/** Figures in the reader's way of writing them. */
export function useFigures(): {
  /** Day and time at the site. */
  readonly moment: (atMs: number) => string;
  readonly mass: (massMg: number) => string;
} {
  const locale = useLocale();
  const timeZone = useZone();
  return {
    moment: (atMs) => formatDateTime(atMs, { locale, timeZone }),
    mass: (massMg) => formatMass(massMg, { locale }),
  };
}
