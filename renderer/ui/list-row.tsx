import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';

export interface ListRowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** At the end: a state, a time, a count. */
  readonly aside?: ReactNode;
  readonly isSelected?: boolean;
  /** Makes the whole row one target. */
  readonly onPress?: () => void;
}

const SHAPE = 'flex min-h-target-2 w-full items-center justify-between gap-4 px-3 py-2 text-start';

/** A row of a list of parcels, cases, facts. Lists separate their rows: `<ul className="divide-y divide-line">`. */
export function ListRow({ title, detail, aside, isSelected = false, onPress }: ListRowProps) {
  const selected = isSelected && 'border-s-8 border-s-accent bg-sunken';
  const content = (
    <>
      <span className="flex min-w-0 flex-col">
        <span className="font-semibold">{title}</span>
        {detail === undefined ? null : <span className="text-small text-muted">{detail}</span>}
      </span>
      {aside === undefined ? null : <span className="shrink-0 text-end">{aside}</span>}
    </>
  );
  if (onPress === undefined) return <li className={classes(SHAPE, selected)}>{content}</li>;
  return (
    <li>
      <AriaButton
        onPress={onPress}
        aria-current={isSelected}
        className={classes(SHAPE, 'data-hovered:bg-sunken data-pressed:bg-sunken', selected)}
      >
        {content}
      </AriaButton>
    </li>
  );
}
