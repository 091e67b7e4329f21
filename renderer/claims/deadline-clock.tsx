import { type ClaimClock, claimClock } from '../../shared/claim/claim-deadline.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';

/** Against which day, and from where on the clock is amber and red. */
export interface ClockTerms {
  readonly today: string;
  readonly nearPercent: number;
  readonly urgentPercent: number;
}

type Heat = 'calm' | 'near' | 'urgent';

const FILL: Readonly<Record<Heat, string>> = { calm: 'bg-control', near: 'bg-look', urgent: 'bg-stop' };
const WORD: Readonly<Record<Heat, string>> = { calm: '', near: 'font-semibold', urgent: 'font-bold text-stop-text' };

/** S89: the time to claim as a bar that fills. It stops when the claim was filed: then the carrier's clock runs. */
export function DeadlineClock({ claim, terms }: { readonly claim: ClaimView; readonly terms: ClockTerms }) {
  const text = useText();
  const { deadlineOn, deliveredOn, filedOn, status } = claim;
  if (status === 'not-claimed') return null;
  if (status !== 'draft') {
    return (
      <span className="text-muted">{filedOn === null ? null : text('claims.clock.filed', { date: filedOn })}</span>
    );
  }
  if (deadlineOn === null) return <span className="text-look-text">{text('claims.clock.unknown')}</span>;
  const clock = claimClock(deliveredOn, deadlineOn, terms.today);
  const heat = heatOf(clock, terms);
  const { daysLeft, passedPercent } = clock;
  return (
    <span title={deadlineOn} className="flex flex-col gap-1">
      <span className={classes('leading-tight whitespace-nowrap', WORD[heat])}>
        {daysLeft < 0 ? text('claims.clock.late', { days: -daysLeft }) : text('claims.clock.left', { days: daysLeft })}
      </span>
      <span aria-hidden className="h-1.5 w-full overflow-hidden rounded-full bg-sunken">
        <span className={classes('block h-full', FILL[heat])} style={{ width: `${passedPercent}%` }} />
      </span>
    </span>
  );
}

function heatOf({ passedPercent, daysLeft }: ClaimClock, { nearPercent, urgentPercent }: ClockTerms): Heat {
  if (daysLeft < 0 || passedPercent >= urgentPercent) return 'urgent';
  return passedPercent >= nearPercent ? 'near' : 'calm';
}
