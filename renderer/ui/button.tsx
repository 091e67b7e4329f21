import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';

/** `primary`: the one next action. `choice`: an answer, as large. `secondary`: beside them. `quiet`: seldom used. */
export type ButtonVariant = 'primary' | 'choice' | 'secondary' | 'quiet';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: ButtonVariant;
  readonly icon?: LucideIcon;
  /** The key that does the same, in the reader's words: `Space`, `F2`. */
  readonly keyHint?: string;
  /** The name of the command barcode that does the same: `CMDOK`. */
  readonly barcode?: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

const SHAPE =
  'inline-flex min-w-target-2 items-center gap-3 rounded-control border-2 text-start font-semibold ' +
  'transition-colors duration-100 ease-move select-none disabled:border-line disabled:bg-sunken disabled:text-muted';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'min-h-target justify-center border-accent bg-accent px-6 py-2 text-accent-on ' +
    'data-hovered:border-accent-press data-hovered:bg-accent-press data-pressed:border-accent-press data-pressed:bg-accent-press',
  choice:
    'min-h-target justify-start border-control bg-surface px-5 py-2 text-ink data-hovered:bg-sunken data-pressed:border-ink data-pressed:bg-sunken',
  secondary:
    'min-h-target-2 justify-center border-control bg-surface px-5 py-2 text-ink data-hovered:bg-sunken data-pressed:border-ink data-pressed:bg-sunken',
  quiet:
    'min-h-target-2 justify-center border-transparent bg-transparent px-4 py-2 text-accent data-hovered:bg-sunken data-pressed:bg-sunken',
};

/** A button that says what it does and by which key and which barcode it can be done too (U12). */
export function Button({
  variant = 'secondary',
  icon: Icon,
  keyHint,
  barcode,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(SHAPE, VARIANTS[variant], className)}>
      {Icon === undefined ? null : <Icon aria-hidden className="size-[1.25em] shrink-0" strokeWidth={2.25} />}
      <span className="flex min-w-0 flex-col">
        <span className="leading-tight">{children}</span>
        <ButtonHint keyHint={keyHint} barcode={barcode} />
      </span>
    </AriaButton>
  );
}

interface HintProps {
  readonly keyHint: string | undefined;
  readonly barcode: string | undefined;
}

/** The other two ways to do the same; screen readers hear the button's name only. */
function ButtonHint({ keyHint, barcode }: HintProps) {
  if (keyHint === undefined && barcode === undefined) return null;
  return (
    <span aria-hidden className="flex flex-wrap gap-x-3 text-small leading-tight font-normal">
      {keyHint === undefined ? null : <span>{keyHint}</span>}
      {barcode === undefined ? null : <span className="raw">{barcode}</span>}
    </span>
  );
}
