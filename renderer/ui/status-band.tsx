import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_FILL, type Meaning } from './meaning.tsx';

export interface StatusBandProps {
  readonly meaning: Meaning;
  /** One word, two at most: it is set in 72 px and read from two metres. */
  readonly word: string;
  /** What was read, why, what to do: at most 12 words (U8). */
  readonly sentence?: string;
  /** The code as it was read; hidden characters must already be gone. */
  readonly rawCode?: string;
  /** At the end of the band: undo, usually. */
  readonly action?: ReactNode;
}

/** Widths in Latin letters, above which a text gives way on a small screen; a Chinese character counts two. */
const LONG_WORD = 11;
/** Above this a word takes the sentence's room on every screen but the widest. */
const VERY_LONG_WORD = 14;
const LONG_SENTENCE = 48;

/**
 * The last thing that happened, over the full width. It stays until the next valid action, always at the same height, so
 * that nothing below it moves. It is not a live region: the screen announces through `useAnnounce`, so that nothing is
 * spoken twice (U19).
 */
export function StatusBand({ meaning, word, sentence, rawCode, action }: StatusBandProps) {
  return (
    <section
      data-status-band={meaning}
      className={classes(
        'flex min-h-26 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1 @min-[60rem]/station:flex-nowrap @min-[75rem]/station:gap-x-6 @min-[75rem]/station:px-6',
        MEANING_FILL[meaning],
      )}
    >
      <MeaningIcon meaning={meaning} className="size-16 shrink-0 @min-[75rem]/station:size-18" />
      <p
        className={classes(
          'max-w-[55%] shrink-0 -translate-y-[0.05em] font-bold tracking-tight text-balance',
          wordSize(width(word)),
        )}
      >
        {word}
      </p>
      <div className="min-w-40 flex-1 @min-[60rem]/station:min-w-0 leading-tight">
        <BandSentence sentence={sentence} />
        {rawCode === undefined ? null : <p className="raw break-all text-small leading-tight">{rawCode}</p>}
      </div>
      {action === undefined ? null : <div className="ms-auto min-w-0">{action}</div>}
    </section>
  );
}

function wordSize(length: number): string {
  if (length > VERY_LONG_WORD) return 'text-item @min-[110rem]/station:text-status';
  return length > LONG_WORD
    ? 'text-item @min-[75rem]/station:text-status'
    : 'text-item @min-[60rem]/station:text-status';
}

function BandSentence({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  const size = width(sentence) > LONG_SENTENCE ? 'text-small @min-[110rem]/station:text-body' : 'text-body';
  return <p className={classes(size, 'line-clamp-3 leading-tight font-medium text-pretty')}>{sentence}</p>;
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}
