const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The pause a `Retry-After` asks for, in milliseconds, 0 to 24 h; null when the header is absent or makes no sense.
 * A date is read against the answer's own `Date`, so that a station with a wrong clock still waits the right time.
 */
export function parseRetryAfterMs(value: string | undefined, date: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, DAY_MS);
  if (!isHttpDate(text)) return null;
  const serverNowMs = date !== undefined && isHttpDate(date) ? Date.parse(date) : nowMs;
  return Math.min(Math.max(Date.parse(text) - serverNowMs, 0), DAY_MS);
}

/** `Date.parse` alone would take "-5" and "2031" for years; an HTTP date starts with the day of the week. */
function isHttpDate(text: string): boolean {
  return /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) && !Number.isNaN(Date.parse(text));
}
