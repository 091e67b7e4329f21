import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { classes } from '../ui/classes.ts';

/** The colour of the tote itself, the same in every theme; the number on it has 4.5:1. */
const FILLS: Readonly<Record<ToteView['colour'], string>> = {
  yellow: 'bg-flag-yellow text-flag-dark',
  purple: 'bg-flag-purple text-flag-light',
  blue: 'bg-flag-blue text-flag-light',
  green: 'bg-flag-green text-flag-light',
  red: 'bg-flag-red text-flag-light',
  orange: 'bg-flag-orange text-flag-dark',
  grey: 'bg-flag-grey text-flag-light',
  white: 'bg-flag-light text-flag-dark',
};

/** A tote's number on its colour, as it stands on the box; the colour's name is said beside it. */
export function ToteMark({ tote: { number, colour } }: { readonly tote: Pick<ToteView, 'number' | 'colour'> }) {
  return (
    <span
      aria-hidden
      className={classes(
        'inline-flex min-h-target-2 min-w-20 items-center justify-center rounded-mark border-2 border-control px-2 text-title leading-none font-bold tabular-nums',
        FILLS[colour],
      )}
    >
      {number}
    </span>
  );
}
