import { useIntl } from 'react-intl';
import { formatMass } from '../format/mass.ts';
import { formatDateTime } from '../format/time.ts';

/** Figures in the reader's way of writing them. */
export function useFigures(): {
  /** Day and time at the site. */
  readonly moment: (atMs: number) => string;
  readonly mass: (massMg: number) => string;
} {
  const { locale, timeZone } = useIntl();
  const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    moment: (atMs) => formatDateTime(atMs, { locale, timeZone: zone }),
    mass: (massMg) => formatMass(massMg, { locale }),
  };
}
