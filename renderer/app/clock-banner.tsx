import { useChange } from '../host/use-change.ts';
import { useClockState } from '../host/use-clock-state.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { clockStepWords } from './clock-step-words.ts';

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
        title={text('clock.set.title', clockStepWords(state.set.byMs))}
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
