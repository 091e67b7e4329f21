const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The pause a `Retry-After` asks for, in milliseconds, 0 to 24 h; null when the header is absent or makes no sense.
 * A date is read against the answer's own `Date`, so that a station with a wrong clock still waits the right time.
 */
export function parseRetryAfterMs(value: string | undefined, date: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, DAY_MS);
  const atMs = parseHttpDateMs(text);
  if (atMs === null) return null;
  return Math.min(Math.max(atMs - (parseHttpDateMs(date ?? '') ?? nowMs), 0), DAY_MS);
}

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`\d\d:\d\d:\d\d`;
/** The form of today, and the two old ones that a receiver must still understand (RFC 9110, 5.6.7). */
const WITH_ZONE = new RegExp(String.raw`^${DAY}[a-z]*, \d\d[ -]${MONTH}[ -](?:\d\d){1,2} ${TIME} GMT$`);
const WITHOUT_ZONE = new RegExp(String.raw`^${DAY} ${MONTH} [ \d]\d ${TIME} \d{4}$`);

/** `Date.parse` alone would take "-5" and "Sunday 2031" for dates, and a date without a zone for this machine's. */
function parseHttpDateMs(text: string): number | null {
  if (!WITH_ZONE.test(text) && !WITHOUT_ZONE.test(text)) return null;
  const atMs = Date.parse(WITHOUT_ZONE.test(text) ? `${text} GMT` : text);
  return Number.isNaN(atMs) ? null : atMs;
}
