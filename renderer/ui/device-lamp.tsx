import { classes } from './classes.ts';
import { MeaningIcon, MEANING_TEXT, type Meaning } from './meaning.tsx';

export interface DeviceLampProps {
  /** The device's name. */
  readonly label: string;
  readonly meaning: Meaning;
  /** Its state in words, for screen readers and as the hint. */
  readonly state: string;
}

/**
 * A device at a glance: its name and the shape of its state. Where there is little room, one that works is left to
 * screen readers: what needs looking at is then the only lamp there is.
 */
export function DeviceLamp({ label, meaning, state }: DeviceLampProps) {
  return (
    <span
      data-lamp=""
      title={state}
      className={classes('inline-flex items-center gap-1.5', meaning === 'done' && 'not-sr-only @max-[75rem]:sr-only')}
    >
      <MeaningIcon meaning={meaning} className={classes('size-5 shrink-0', MEANING_TEXT[meaning])} />
      {label}
      <span className="sr-only">: {state}</span>
    </span>
  );
}
