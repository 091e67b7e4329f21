import type { ReactNode } from 'react';

export interface StationLayoutProps {
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
  /** The weight. */
  readonly right: ReactNode;
  /** `PhotoStrip`. */
  readonly photos: ReactNode;
  /** The one next action: a primary `Button`, always at the same place. */
  readonly next: ReactNode;
}

const COLUMN = 'min-w-0 overflow-y-auto bg-surface p-4 @min-[75rem]:p-6 flex flex-col gap-6';

/**
 * The receiving station (ux.md 4): band over everything, three columns that scroll by themselves, and a foot that never
 * moves. On a screen too small for the chosen text size the columns stand under each other and the page scrolls; band
 * and foot stay.
 */
export function StationLayout({ bar, band, notice, header, left, middle, right, photos, next }: StationLayoutProps) {
  return (
    <div className="@container h-full overflow-y-auto bg-line">
      <div className="flex min-h-full flex-col gap-px @min-[60rem]:h-full @min-[60rem]:min-h-[40rem]">
        {bar}
        <div className="sticky top-0 z-10 @min-[60rem]:static">{band}</div>
        {notice}
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 bg-surface px-4 py-2 @min-[75rem]:px-6">
          {header}
        </div>
        <main className="grid min-h-0 flex-1 gap-px @min-[60rem]:grid-cols-[minmax(0,26fr)_minmax(0,40fr)_minmax(0,34fr)]">
          <div className={COLUMN}>{left}</div>
          <div className={COLUMN}>{middle}</div>
          <div className={COLUMN}>{right}</div>
        </main>
        <footer className="sticky bottom-0 z-10 flex items-center justify-between gap-4 bg-surface px-4 py-3 @min-[60rem]:static @min-[75rem]:px-6">
          <div className="min-w-0 flex-1 overflow-x-auto p-1">{photos}</div>
          <div className="max-w-[45%] shrink-0">{next}</div>
        </footer>
      </div>
    </div>
  );
}
