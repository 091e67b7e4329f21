import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ClaimStatus } from '../../shared/claim/claim-status.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';

export interface StatusEditorProps {
  readonly claim: ClaimView;
  readonly onDone: (status: ClaimStatus) => void;
  readonly onCancel: () => void;
}

/** The statuses a claim can go to from where it is; arrow keys and Enter choose, Escape or leaving it cancels. */
export function StatusEditor({ claim, onDone, onCancel }: StatusEditorProps) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const { next } = claim;
  useEffect(() => {
    list.current?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const chosen = next[index];
    if (event.key === 'ArrowDown') setIndex((index + 1) % next.length);
    else if (event.key === 'ArrowUp') setIndex((index + next.length - 1) % next.length);
    else if (event.key === 'Enter' && chosen) onDone(chosen);
    else if (event.key === 'Escape' || event.key === 'Tab') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <span className="relative block">
      {text(`claims.status.${claim.status}`)}
      <div
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={text('claims.column.status')}
        aria-activedescendant={`claim-status-${String(index)}`}
        onKeyDown={onKey}
        onBlur={onCancel}
        className="absolute -start-2 top-full z-30 mt-1 min-w-40 rounded-control border-2 border-control bg-surface outline-none"
      >
        {next.map((status, at) => (
          <div
            key={status}
            id={`claim-status-${String(at)}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            // Before the list loses the focus, which would close it.
            onPointerDown={(event) => {
              event.preventDefault();
              onDone(status);
            }}
            className={classes('flex h-10 items-center px-3', at === index && 'bg-accent text-accent-on')}
          >
            {text(`claims.status.${status}`)}
          </div>
        ))}
      </div>
    </span>
  );
}
