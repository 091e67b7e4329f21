import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useCoveredEdges } from './use-covered-edges.ts';

export interface StationLayoutProps {
  /** What this screen is, for those who hear it; those who see it see where they are. */
  readonly title: string;
  /** `AppBar`. */
  readonly bar: ReactNode;
  /** `StatusBand`. */
  readonly band: ReactNode;
  /** A lasting state of the bench, if there is one: `Banner`. */
  readonly notice?: ReactNode;
  /** Which parcel this is, what is known about it, and its clock. */
  readonly header: ReactNode;
  /** The scan field, which never leaves its place, and the parcel. */
  readonly left: ReactNode;
  /** The contents, or the question being asked. */
  readonly middle: ReactNode;
  /** The weight; without it the middle takes its place too, which a question with long answers needs. */
  readonly right?: ReactNode;
  /** `PhotoStrip`. */
  readonly photos: ReactNode;
  /** The one next action: a primary `Button`, always at the same place. */
  readonly next: ReactNode;
}

const HEADER = 'flex flex-wrap items-baseline justify-between gap-x-6 bg-surface px-4 py-1.5 @min-[75rem]/station:px-6';
const COLUMNS =
  'grid min-h-0 flex-1 gap-px @min-[60rem]/station:grid-cols-[minmax(0,25fr)_minmax(0,38fr)_minmax(0,37fr)]';
const COLUMN = '@container scroll-cue flex min-w-0 flex-col gap-5 p-4 @min-[75rem]/station:p-5';
const FOOT =
  'sticky bottom-0 z-10 flex min-h-30 items-center justify-between gap-4 bg-surface px-4 py-2 ' +
  '@min-[60rem]/station:static @min-[75rem]/station:px-6';

/**
 * The receiving station (ux.md 4): band over everything, three columns that scroll by themselves, and a foot that never
 * moves. On a screen too small for the chosen text size the columns stand under each other and the page scrolls; band
 * and foot stay.
 */
export function StationLayout({
  title,
  bar,
  band,
  notice,
  header,
  left,
  middle,
  right,
  photos,
  next,
}: StationLayoutProps) {
  const { scroller, top, bottom } = useCoveredEdges();
  return (
    <div ref={scroller} className="@container/station h-full overflow-y-auto bg-line">
      <div className="flex min-h-full flex-col gap-px @min-[60rem]/station:h-full @min-[60rem]/station:min-h-[40rem]">
        {bar}
        <main className="relative flex min-h-0 flex-1 flex-col gap-px">
          <h1 className="sr-only">{title}</h1>
          <div ref={top} className="sticky top-0 z-10 @min-[60rem]/station:static">
            {band}
          </div>
          {notice}
          <div className={HEADER}>{header}</div>
          <div className={COLUMNS}>
            <div className={COLUMN}>{left}</div>
            <div className={classes(COLUMN, right === undefined && '@min-[60rem]/station:col-span-2')}>{middle}</div>
            {right === undefined ? null : <div className={COLUMN}>{right}</div>}
          </div>
          <div ref={bottom} data-station-foot="" className={FOOT}>
            <div className="min-w-0 flex-1 overflow-x-auto p-1">{photos}</div>
            <div className="w-[45%] shrink-0">{next}</div>
          </div>
        </main>
      </div>
    </div>
  );
}
