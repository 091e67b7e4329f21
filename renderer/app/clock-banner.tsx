import { useChange } from '../host/use-change.ts';
import { useClockState } from '../host/use-clock-state.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Stands over every screen since somebody set the computer's clock, until somebody says that it is right (T1). */
export function ClockBanner() {
  const text = useText();
  const state = useClockState();
  const roles = useSession().session?.person.roles ?? [];
  const { run, isRunning } = useChange('clock.confirm');
  if (state === null || state.set === null) return null;
  const mayConfirm = roles.includes('supervisor') || roles.includes('administrator');
  return (
    <div role="status" data-clock-set className="border-b border-line">
      <Banner
        meaning="look"
        title={text('clock.set.title', wordsOf(state.set.byMs))}
        text={text('clock.set.text')}
        action={
          mayConfirm ? (
            <Button isDisabled={isRunning} onPress={() => void run({})}>
              {text('clock.confirm')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}

function wordsOf(byMs: number): { direction: string; unit: string; amount: number } {
  const wayMs = Math.abs(byMs);
  const direction = byMs < 0 ? 'back' : 'forward';
  if (wayMs >= 2 * DAY_MS) return { direction, unit: 'days', amount: Math.round(wayMs / DAY_MS) };
  if (wayMs >= 2 * HOUR_MS) return { direction, unit: 'hours', amount: Math.round(wayMs / HOUR_MS) };
  return { direction, unit: 'minutes', amount: Math.round(wayMs / MINUTE_MS) };
}
