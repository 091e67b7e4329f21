import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_FILL, type Meaning } from './meaning.tsx';

export interface StatusBandProps {
  readonly meaning: Meaning;
  /** One word, two at most: it is set in 72 px and read from two metres. */
  readonly word: ReactNode;
  /** What was read, why, what to do: at most 12 words (U8). */
  readonly sentence?: ReactNode;
  /** The code as it was read; hidden characters must already be gone. */
  readonly rawCode?: string;
  /** At the end of the band: undo, usually. */
  readonly action?: ReactNode;
}

/**
 * The last thing that happened, over the full width. It stays until the next valid action. It is not a live region:
 * the screen announces through `useAnnounce`, so that nothing is spoken twice (U19).
 */
export function StatusBand({ meaning, word, sentence, rawCode, action }: StatusBandProps) {
  return (
    <section
      data-status-band={meaning}
      className={classes(
        'flex min-h-24 items-center gap-4 px-4 py-2 @min-[70rem]:gap-6 @min-[70rem]:px-6',
        MEANING_FILL[meaning],
      )}
    >
      <MeaningIcon meaning={meaning} className="size-16 shrink-0 @min-[70rem]:size-18" />
      <p className="max-w-[60%] shrink-0 -translate-y-[0.05em] text-status font-bold tracking-tight text-balance">
        {word}
      </p>
      <div className="min-w-0 flex-1">
        {sentence === undefined ? null : <p className="line-clamp-2 text-body leading-tight font-medium">{sentence}</p>}
        {rawCode === undefined ? null : <p className="raw truncate text-small">{rawCode}</p>}
      </div>
      {action === undefined ? null : <div className="shrink-0">{action}</div>}
    </section>
  );
}
