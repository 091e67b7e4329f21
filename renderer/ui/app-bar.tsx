import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';
import { useDisclosure } from './use-disclosure.ts';

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
  /** How much waits there; nothing is shown for zero. */
  readonly count?: number;
}

export interface AppBarProps {
  /** Where most ways lead: three or four. The fourth moves to the others where the bar is narrow. */
  readonly nav: readonly NavEntry[];
  /** The other places, behind "More". */
  readonly more?: readonly NavEntry[];
  /** Station and operator, device lamps, the outbox count. */
  readonly children?: ReactNode;
}

const ALWAYS_SHOWN = 3;
const ONLY_WIDE = 'hidden @min-[60rem]:flex';
const ONLY_NARROW = '@min-[60rem]:hidden';

const LINK =
  'flex h-target-2 min-w-target-2 items-center gap-2 border-y-4 border-t-transparent px-3 font-semibold whitespace-nowrap -outline-offset-4';
const lookOf = (isCurrent: boolean): string =>
  isCurrent ? 'border-b-accent text-ink' : 'border-b-transparent text-muted hover:text-ink';

/** The slim bar over everything: where one can go, on the left; who works here with what, on the right. */
export function AppBar({ nav, more = [], children }: AppBarProps) {
  const text = useText();
  return (
    <header className="relative z-20 flex flex-wrap items-stretch justify-between gap-x-4 border-b border-line bg-surface ps-2 pe-4 text-small">
      <nav aria-label={text('ui.nav.label')} className="flex">
        {nav.map((entry, at) => (
          <NavLink key={entry.href} entry={entry} className={at < ALWAYS_SHOWN ? 'flex' : ONLY_WIDE} />
        ))}
        {more.length === 0 ? null : <More nav={nav.slice(ALWAYS_SHOWN)} more={more} />}
      </nav>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-x-4 whitespace-nowrap @min-[75rem]:gap-x-6">
        {children}
      </div>
    </header>
  );
}

function NavLink({ entry, className }: { readonly entry: NavEntry; readonly className: string }) {
  const { href, label, isCurrent, count = 0 } = entry;
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(LINK, 'justify-center', lookOf(isCurrent), className)}
    >
      {label}
      <Count count={count} />
    </a>
  );
}

function Count({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className="rounded-full bg-sunken px-2 text-ink">{count}</span>;
}

/** The other places open under their button, over the page; nothing else waits for them and any click closes them. */
function More({ nav, more }: { readonly nav: readonly NavEntry[]; readonly more: readonly NavEntry[] }) {
  const text = useText();
  const { isOpen, toggle, close, root, button } = useDisclosure();
  const waiting = more.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        data-nav-more=""
        aria-expanded={isOpen}
        className={classes(LINK, lookOf(more.some(({ isCurrent }) => isCurrent)))}
        onClick={toggle}
      >
        {text('ui.nav.more')}
        <Count count={waiting} />
        <ChevronDown aria-hidden className={classes('size-5 shrink-0', isOpen && 'rotate-180')} />
      </button>
      {isOpen ? (
        <ul className="absolute start-0 top-full z-20 min-w-56 border border-line bg-surface py-1">
          {nav.map((entry) => (
            <li key={entry.href} className={ONLY_NARROW}>
              <MoreLink entry={entry} onFollow={close} />
            </li>
          ))}
          {more.map((entry) => (
            <li key={entry.href}>
              <MoreLink entry={entry} onFollow={close} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function MoreLink({ entry, onFollow }: { readonly entry: NavEntry; readonly onFollow: () => void }) {
  const { href, label, isCurrent, count = 0 } = entry;
  return (
    <a
      href={href}
      onClick={onFollow}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(
        'flex min-h-target-2 items-center gap-2 border-s-4 px-4 font-semibold whitespace-nowrap -outline-offset-4 hover:bg-sunken',
        isCurrent ? 'border-s-accent text-ink' : 'border-s-transparent text-muted hover:text-ink',
      )}
    >
      {label}
      <Count count={count} />
    </a>
  );
}
