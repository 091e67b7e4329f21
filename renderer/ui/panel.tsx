import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';

export interface PanelProps {
  readonly title: ReactNode;
  /** At the end of the title line: a count, a state. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a column. It has no frame of its own: columns are planes, and no card sits inside a card. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading level={2} className="text-small font-semibold tracking-wide text-muted">
          {title}
        </Heading>
        {aside === undefined ? null : <span className="text-small text-soft">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
