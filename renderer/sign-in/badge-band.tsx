import { IdCard } from 'lucide-react';
import { formatTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { classes } from '../ui/classes.ts';
import { MeaningIcon } from '../ui/meaning.tsx';
import type { SignInProblem } from '../host/sign-in-problem.ts';

export interface BadgeBandProps {
  readonly problem: SignInProblem | null;
  readonly isBusy: boolean;
}

const ICON = 'size-24 shrink-0';

/** The one thing to do here, to be read from across the aisle; a problem takes its place until the next attempt. */
export function BadgeBand({ problem, isBusy }: BadgeBandProps) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const time = formatTime(problem?.lockedUntilMs ?? 0, { locale, timeZone });
  const isProblem = problem !== null && !isBusy;
  const title = isProblem ? text(problem.what, { time }) : text(isBusy ? 'setup.sign-in.busy' : 'setup.sign-in.scan');
  const detail = isProblem
    ? text(problem.remedy, { count: problem.triesLeft ?? 0 })
    : isBusy
      ? ''
      : text('setup.sign-in.scan.text');
  return (
    <section
      data-status-band={isProblem ? 'stop' : 'waiting'}
      className={classes(
        'flex min-h-36 items-center gap-8 px-8 py-4',
        isProblem ? 'bg-stop text-stop-on' : 'bg-accent text-accent-on',
      )}
    >
      {isProblem ? (
        <MeaningIcon meaning="stop" className={ICON} />
      ) : (
        <IdCard aria-hidden className={ICON} strokeWidth={1.75} />
      )}
      <div className="flex min-w-0 flex-col gap-1" role={isProblem ? 'alert' : 'status'}>
        <h1
          className={classes(
            'font-bold tracking-tight text-balance',
            isProblem ? 'text-item' : 'text-status leading-[1.2]',
          )}
        >
          {title}
        </h1>
        <p className="text-body">{detail}</p>
      </div>
    </section>
  );
}
