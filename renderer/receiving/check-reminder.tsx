import { AlarmClock, Scale } from 'lucide-react';
import { checkReminder } from '../../shared/domain/weighing/check-reminder.ts';
import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { useNow } from './use-now.ts';

/** Between two parcels: a check of the scale is due, or the last one was not in order (B9). Nothing waits for it. */
export function CheckReminder({ standing }: { readonly standing: BenchScaleCheck | null }) {
  const laterUntilMs = useIntakeState('checkLaterUntilMs');
  const nowMs = useNow(standing !== null && standing.dueAtMs !== null);
  const reminder = standing === null ? null : checkReminder(standing, laterUntilMs, nowMs);
  if (standing === null || reminder === null) return null;
  return (
    <section className="flex flex-col gap-4 border-t-2 border-line pt-5" data-check-reminder={reminder}>
      {reminder === 'failed' && standing.last !== null ? (
        <FailedWords last={standing.last} />
      ) : (
        <DueWords nominalMg={standing.nominalMg} />
      )}
      <ReminderButtons />
    </section>
  );
}

function DueWords({ nominalMg }: Pick<BenchScaleCheck, 'nominalMg'>) {
  const text = useText();
  const mass = formatMass(nominalMg, { locale: useLocale() });
  return (
    <div className="flex flex-col gap-1">
      <p className="text-title leading-tight">
        <MeaningLabel meaning="look">{text('scale-check.bench.due', { mass })}</MeaningLabel>
      </p>
      <p className="text-soft">{text('scale-check.bench.due.text')}</p>
    </div>
  );
}

function FailedWords({ last }: { readonly last: NonNullable<BenchScaleCheck['last']> }) {
  const text = useText();
  const locale = useLocale();
  const { divisionMg, nominalMg, shownMg } = last;
  const show = (massMg: number): string => formatMass(massMg, { locale, divisionMg });
  return (
    <div className="flex flex-col gap-1">
      <p className="text-title leading-tight">
        <MeaningLabel meaning="look">
          {text('scale-check.bench.failed', { nominal: show(nominalMg), shown: show(shownMg) })}
        </MeaningLabel>
      </p>
      <p className="text-soft">{text('scale-check.outside.do')}</p>
    </div>
  );
}

function ReminderButtons() {
  const text = useText();
  const intake = useIntake();
  return (
    <div className="flex flex-wrap gap-gap">
      <Button
        variant="choice"
        icon={Scale}
        keyHint={KEY.check}
        barcode="CMDCHECKWEIGHT"
        aria-keyshortcuts={KEY.check}
        onPress={() => intake.check.begin()}
      >
        {text('scale-check.bench.open')}
      </Button>
      <Button
        icon={AlarmClock}
        keyHint={KEY.checkLater}
        barcode="CMDCHECKLATER"
        aria-keyshortcuts={KEY.checkLater}
        onPress={() => intake.check.later()}
      >
        {text('scale-check.bench.later')}
      </Button>
    </div>
  );
}
