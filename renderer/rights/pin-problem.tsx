import { formatTime } from '../format/time.ts';
import type { SignInProblem } from '../host/sign-in-problem.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { MeaningLabel } from '../ui/meaning-label.tsx';

/** Why a PIN was not taken, and what to do: how many tries are left, or until when there are none. */
export function PinProblem({ problem }: { readonly problem: SignInProblem }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const time = formatTime(problem.lockedUntilMs ?? 0, { locale, timeZone });
  return (
    <div role="alert">
      <MeaningLabel meaning="stop">{text(problem.what, { time })}</MeaningLabel>
      <p className="text-soft">{text(problem.remedy, { count: problem.triesLeft ?? 0 })}</p>
    </div>
  );
}
