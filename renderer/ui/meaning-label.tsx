import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_TEXT, type Meaning } from './meaning.tsx';

export interface MeaningLabelProps {
  readonly meaning: Meaning;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A state in a line of text: shape and word. */
export function MeaningLabel({ meaning, children, className }: MeaningLabelProps) {
  return (
    <span className={classes('inline-flex items-center gap-2 font-semibold', MEANING_TEXT[meaning], className)}>
      <MeaningIcon meaning={meaning} className="size-[1em] shrink-0 translate-y-[0.06em]" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
