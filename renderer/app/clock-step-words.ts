const MINUTES_A_DAY = 1_440;
const MINUTES_AN_HOUR = 60;

/** How somebody says by how much a clock was set: the largest unit of which there are two, rounded. */
export function clockStepWords(byMs: number): {
  readonly direction: 'back' | 'forward';
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly amount: number;
} {
  const direction = byMs < 0 ? 'back' : 'forward';
  const minutes = Math.round(Math.abs(byMs) / 60_000);
  if (minutes >= 2 * MINUTES_A_DAY) return { direction, unit: 'days', amount: Math.round(minutes / MINUTES_A_DAY) };
  if (minutes >= 2 * MINUTES_AN_HOUR)
    return { direction, unit: 'hours', amount: Math.round(minutes / MINUTES_AN_HOUR) };
  return { direction, unit: 'minutes', amount: minutes };
}
