import { checkReminder, type CheckReminder } from '../../shared/domain/weighing/check-reminder.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useIntakeState } from './intake-provider.tsx';
import { useNow } from './use-now.ts';

/** What is reminded of between two parcels; it begins by itself when the shift turns. Null while a check is under way. */
export function useCheckReminder({ case: view, scaleCheck }: BenchView): CheckReminder | null {
  const laterUntilMs = useIntakeState('checkLaterUntilMs');
  const isChecking = useIntakeState('check') !== null;
  const standing = view === null && !isChecking ? scaleCheck : null;
  const nowMs = useNow(standing !== null && standing.dueAtMs !== null);
  return standing === null ? null : checkReminder(standing, laterUntilMs, nowMs);
}
