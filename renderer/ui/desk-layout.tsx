import type { ReactNode } from 'react';

export interface DeskLayoutProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  readonly notice?: ReactNode;
  readonly title: ReactNode;
  /** What belongs to the whole page, at the end of the title line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page for people who sit: delivery, settings. One plane, a title, and the page's own actions. */
export function DeskLayout({ bar, notice, title, actions, children }: DeskLayoutProps) {
  return (
    <div className="@container flex h-full flex-col gap-px bg-line">
      {bar}
      <main className="flex min-h-0 flex-1 flex-col gap-px">
        {notice}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page to read scrolls by the arrow keys */}
        <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto bg-ground -outline-offset-4">
          <div className="mx-auto flex max-w-[88rem] flex-col gap-6 p-4 @min-[75rem]:p-8">
            <header className="flex flex-wrap items-center justify-between gap-4">
              <h1 className="text-item font-bold">{title}</h1>
              {actions === undefined ? null : <div className="flex flex-wrap gap-gap">{actions}</div>}
            </header>
            {children}
          </div>
        </div>
      </main>
    </div>
  );
}
