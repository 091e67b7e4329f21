import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';

/** A like new, B opened, C damaged or used, D unsaleable, X not ours, E empty. */
export const GRADES = ['A', 'B', 'C', 'D', 'X', 'E'] as const;
export type GradeLetter = (typeof GRADES)[number];

const COLOURS: Readonly<Record<GradeLetter, string>> = {
  A: 'border-done bg-done text-done-on',
  B: 'border-done bg-surface text-done-text',
  C: 'border-look-on bg-look text-look-on',
  D: 'border-stop bg-stop text-stop-on',
  X: 'border-control bg-waiting text-waiting-on',
  E: 'border-control border-dashed bg-surface text-ink',
};

/** A grade: its letter always, its colour beside it. */
export function GradeBadge({ grade }: { readonly grade: GradeLetter }) {
  const text = useText();
  return (
    <span
      role="img"
      aria-label={text('ui.grade', { grade })}
      className={classes(
        'inline-grid size-[1.75em] shrink-0 place-items-center rounded-mark border-3 leading-none font-bold',
        COLOURS[grade],
      )}
    >
      {grade}
    </span>
  );
}
