import { Check } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';

export interface Step {
  readonly id: string;
  readonly label: string;
}

export interface StepStripProps {
  readonly steps: readonly Step[];
  readonly currentId: string;
}

/** Where one is in a short sequence (first start, an import); steps before the current one are done. */
export function StepStrip({ steps, currentId }: StepStripProps) {
  const text = useText();
  const current = steps.findIndex(({ id }) => id === currentId);
  return (
    <ol aria-label={text('ui.steps.label')} className="flex flex-wrap gap-x-6 gap-y-2">
      {steps.map(({ id, label }, at) => (
        <li key={id} aria-current={at === current ? 'step' : undefined} className="flex items-center gap-3 text-small">
          <StepMark number={at + 1} isDone={at < current} isCurrent={at === current} />
          <span className={at === current ? 'font-bold' : 'text-muted'}>{label}</span>
        </li>
      ))}
    </ol>
  );
}

interface MarkProps {
  readonly number: number;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
}

function StepMark({ number, isDone, isCurrent }: MarkProps) {
  const colours = isCurrent
    ? 'border-accent bg-accent text-accent-on'
    : isDone
      ? 'border-done text-done-text'
      : 'border-control text-muted';
  return (
    <span
      className={classes('grid size-[1.6em] place-items-center rounded-full border-2 leading-none font-bold', colours)}
    >
      {isDone ? <Check aria-hidden className="size-[1em]" strokeWidth={3} /> : number}
    </span>
  );
}
