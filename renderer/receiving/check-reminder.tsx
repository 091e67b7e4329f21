import { AlarmClock, Scale } from 'lucide-react';
import type { CheckReminder as Reminder } from '../../shared/domain/weighing/check-reminder.ts';
import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';

export interface CheckReminderProps {
  readonly reminder: Reminder;
  readonly standing: BenchScaleCheck;
}

/** A check of the scale is due, or the last one was not in order (B9). Nothing waits for it. */
export function CheckReminder({ reminder, standing }: CheckReminderProps) {
  const text = useText();
  const locale = useLocale();
  const { nominalMg, last } = standing;
  const mass = formatMass(nominalMg, { locale });
  const { nominalMg: knownMg, shownMg, divisionMg } = last ?? { nominalMg, shownMg: nominalMg, divisionMg: 1_000 };
  const show = (massMg: number): string => formatMass(massMg, { locale, divisionMg });
  return (
    <div data-check-reminder={reminder}>
      <Banner
        meaning="look"
        title={
          reminder === 'due'
            ? text('scale-check.bench.due', { mass })
            : text('scale-check.bench.failed', { nominal: show(knownMg), shown: show(shownMg) })
        }
        {...(reminder === 'failed' ? { text: text('scale-check.bench.failed.text') } : {})}
        action={<ReminderButtons />}
      />
    </div>
  );
}

function ReminderButtons() {
  const text = useText();
  const intake = useIntake();
  return (
    <div className="flex flex-col gap-2 @min-[60rem]/station:flex-row">
      <Button
        icon={Scale}
        keyHint={KEY.check}
        barcode="CMDCHECKWEIGHT"
        aria-keyshortcuts={KEY.check}
        onPress={() => intake.check.begin()}
      >
        {text('scale-check.bench.open')}
      </Button>
      <Button
        variant="quiet"
        icon={AlarmClock}
        keyHint={KEY.checkLater}
        aria-keyshortcuts={KEY.checkLater}
        onPress={() => intake.check.later()}
      >
        {text('scale-check.bench.later')}
      </Button>
    </div>
  );
}
