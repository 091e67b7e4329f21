import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { classes } from '../ui/classes.ts';

export interface GridChoice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly keyHint?: string;
}

export interface ChoiceGridProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly GridChoice<Value>[];
  readonly chosen: Value | null;
  /** Several answers that are ticked, for questions where more than one may be. */
  readonly ticked?: ReadonlySet<string>;
  readonly onChoose: (value: Value) => void;
  /** Columns where there is room; two where there is not. */
  readonly columns?: 2 | 3;
  /** What silence would say; it is marked while nothing is chosen. */
  readonly assumed?: Value;
  /** The first answer is the usual one and takes a row of its own. */
  readonly isFirstWide?: boolean;
}

/** A word of 20 px takes some 8 rem with its edges: columns where that fits, fewer where it does not. */
const COLUMNS = {
  2: 'grid-cols-1 @min-[16rem]:grid-cols-2',
  3: 'grid-cols-1 @min-[16rem]:grid-cols-2 @min-[26rem]:grid-cols-3',
} as const;

const SHAPE =
  'flex min-h-target-2 min-w-0 flex-col justify-center rounded-control border-2 border-control bg-surface px-2 py-1 @min-[30rem]:px-3 ' +
  'text-start text-small leading-tight font-semibold text-ink select-none ' +
  'data-hovered:bg-sunken data-pressed:bg-sunken ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-accent-on';

/** More answers than a question panel holds: one press each, the chosen one filled and marked (U10). */
export function ChoiceGrid<Value extends string>(props: ChoiceGridProps<Value>) {
  const { label, choices, chosen, ticked, onChoose, columns = 2, assumed, isFirstWide = false } = props;
  return (
    <div className="@container">
      <div role="group" aria-label={label} className={classes('grid gap-2 @min-[30rem]:gap-gap', COLUMNS[columns])}>
        {choices.map(({ value, label: words, keyHint }, at) => (
          <ToggleButton
            key={value}
            isSelected={value === chosen || (ticked?.has(value) ?? false)}
            onPress={() => onChoose(value)}
            className={classes(
              SHAPE,
              isFirstWide && at === 0 && 'col-span-full',
              chosen === null && value === assumed && 'border-dashed border-accent',
            )}
          >
            <span className="inline-block w-full min-w-0 break-words hyphens-auto first-letter:uppercase">{words}</span>
            {keyHint === undefined ? null : (
              <span aria-hidden className="text-small font-normal">
                {keyHint}
              </span>
            )}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
