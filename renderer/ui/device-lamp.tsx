import type { LucideIcon } from 'lucide-react';
import { classes } from './classes.ts';
import { MeaningIcon, MEANING_TEXT, type Meaning } from './meaning.tsx';

export interface DeviceLampProps {
  /** The device's name. */
  readonly label: string;
  /** Stands for the name where the bar is narrow. */
  readonly icon?: LucideIcon;
  readonly meaning: Meaning;
  /** Its state in words, for screen readers and as the hint. */
  readonly state: string;
}

/** A device at a glance: its name and the shape of its state. */
export function DeviceLamp({ label, icon: Icon, meaning, state }: DeviceLampProps) {
  return (
    <span data-lamp="" title={`${label}: ${state}`} className="inline-flex shrink-0 items-center gap-1.5">
      <MeaningIcon meaning={meaning} className={classes('size-5 shrink-0', MEANING_TEXT[meaning])} />
      {Icon === undefined ? null : <Icon aria-hidden className="size-6 shrink-0 text-muted @min-[100rem]:hidden" />}
      <span className={classes(Icon !== undefined && 'sr-only @min-[100rem]:not-sr-only')}>{label}</span>
      <span className="sr-only">: {state}</span>
    </span>
  );
}
