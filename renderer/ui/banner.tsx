import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_TEXT, type Meaning } from './meaning.tsx';

export interface BannerProps {
  readonly meaning: Meaning;
  readonly title: ReactNode;
  /** What it means for the work, and what the app does about it. */
  readonly text?: ReactNode;
  /** One action at most. */
  readonly action?: ReactNode;
}

/** A state of the bench that lasts (offline, no camera): quieter than the status band, and in nobody's way. */
export function Banner({ meaning, title, text, action }: BannerProps) {
  return (
    <div
      className={classes(
        'flex items-center gap-4 border-s-8 border-current bg-surface px-4 py-2',
        MEANING_TEXT[meaning],
      )}
    >
      <MeaningIcon meaning={meaning} className="size-8 shrink-0" />
      <p className="min-w-0 flex-1 leading-tight">
        <strong className="font-bold">{title}</strong>
        {text === undefined ? null : <span className="block text-small text-soft">{text}</span>}
      </p>
      {action === undefined ? null : <div className="shrink-0">{action}</div>}
    </div>
  );
}
