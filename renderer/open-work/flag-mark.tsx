import { Flag as FlagIcon } from 'lucide-react';
import type { Flag, FlagColour } from '../../shared/domain/policy/flag.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { useLocale } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';

/** Text on the flag's own colour has 4.5:1 in every theme: the pairs are fixed, not of the theme. */
const FILLS: Readonly<Record<FlagColour, string>> = {
  yellow: 'bg-flag-yellow text-flag-dark',
  purple: 'bg-flag-purple text-flag-light',
  blue: 'bg-flag-blue text-flag-light',
  green: 'bg-flag-green text-flag-light',
  red: 'bg-flag-red text-flag-light',
  orange: 'bg-flag-orange text-flag-dark',
  cyan: 'bg-flag-cyan text-flag-dark',
  grey: 'bg-flag-grey text-flag-light',
};

/** A flag: its colour, and its name because a colour alone says nothing (S92). */
export function FlagMark({ flag }: { readonly flag: Flag }) {
  const locale = nearestLocale(useLocale());
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-mark px-2 text-small leading-normal font-semibold whitespace-nowrap',
        FILLS[flag.colour],
      )}
    >
      <FlagIcon aria-hidden className="size-4 shrink-0" strokeWidth={2.5} />
      {flag.names[locale]}
    </span>
  );
}
