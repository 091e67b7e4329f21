import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_TEXT, type Meaning } from './meaning.tsx';

export interface LineRowProps {
  readonly title: ReactNode;
  /** SKU, serial, what was claimed. */
  readonly detail?: ReactNode;
  /** `1 / 2`. */
  readonly count: ReactNode;
  readonly meaning: Meaning;
  /** What the shape at the end means, for those who cannot see it. */
  readonly stateWord: string;
  /** A blob: URL of the item's picture; null keeps its place free, so that lines with one and without stand in line. */
  readonly imageUrl?: string | null;
  /** The line being worked on is set in 48 px. */
  readonly isCurrent?: boolean;
  /** Buttons of this line, under it. */
  readonly children?: ReactNode;
}

/** One return line: what it is, how many of how many, and whether that is settled. */
export function LineRow(props: LineRowProps) {
  const { title, isCurrent = false, children } = props;
  return (
    <li
      className={classes(
        'flex flex-col gap-2 py-3 first:pt-0',
        isCurrent && '-mx-4 border-s-8 border-s-accent bg-sunken ps-2 pe-4',
      )}
    >
      {isCurrent ? <p className="text-item font-bold hyphens-auto">{title}</p> : null}
      <LineFacts {...props} />
      {children === undefined ? null : <div className="flex flex-wrap gap-gap pt-1">{children}</div>}
    </li>
  );
}

const PICTURE = 'size-16 shrink-0 rounded-mark border border-line';

/** The title names what it shows. */
function Picture({ url }: { readonly url: string | null }) {
  if (url !== null) return <img src={url} alt="" className={classes(PICTURE, 'object-cover')} />;
  return (
    <span aria-hidden className={classes(PICTURE, 'grid place-items-center bg-sunken text-muted')}>
      <ImageOff className="size-7" strokeWidth={1.5} />
    </span>
  );
}

/** Picture, words, count and state in one line; the current line's title stands above it in full width. */
function LineFacts({ title, detail, count, meaning, stateWord, imageUrl, isCurrent = false }: LineRowProps) {
  return (
    <div className="flex items-center gap-3">
      {imageUrl === undefined ? null : <Picture url={imageUrl} />}
      <div className="min-w-0 flex-1">
        {isCurrent ? null : <p className="text-body leading-tight font-semibold">{title}</p>}
        {detail === undefined ? null : <p className="text-small text-muted">{detail}</p>}
      </div>
      <p className={classes('shrink-0 font-bold whitespace-nowrap', isCurrent ? 'text-title' : 'text-body')}>{count}</p>
      <span role="img" aria-label={stateWord} className={classes('shrink-0', MEANING_TEXT[meaning])}>
        <MeaningIcon meaning={meaning} className="size-8" />
      </span>
    </div>
  );
}
