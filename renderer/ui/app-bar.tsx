import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
  /** How much waits there; nothing is shown for zero. */
  readonly count?: number;
}

export interface AppBarProps {
  readonly nav: readonly NavEntry[];
  /** Station and operator, device lamps, the outbox count. */
  readonly children?: ReactNode;
}

/** The slim bar over everything: where one can go, on the left; who works here with what, on the right. */
export function AppBar({ nav, children }: AppBarProps) {
  const text = useText();
  return (
    <header className="flex flex-wrap items-stretch justify-between gap-x-6 border-b border-line bg-surface ps-2 pe-4 text-small">
      <nav aria-label={text('ui.nav.label')} className="flex">
        {nav.map((entry) => (
          <NavLink key={entry.href} entry={entry} />
        ))}
      </nav>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-x-4 whitespace-nowrap @min-[75rem]:gap-x-6">
        {children}
      </div>
    </header>
  );
}

function NavLink({ entry }: { readonly entry: NavEntry }) {
  const { href, label, isCurrent, count = 0 } = entry;
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(
        'flex h-target-2 min-w-target-2 items-center justify-center gap-2 border-y-4 border-t-transparent px-3 font-semibold whitespace-nowrap -outline-offset-4',
        isCurrent ? 'border-b-accent text-ink' : 'border-b-transparent text-muted hover:text-ink',
      )}
    >
      {label}
      {count === 0 ? null : <span className="rounded-full bg-sunken px-2 text-ink">{count}</span>}
    </a>
  );
}
