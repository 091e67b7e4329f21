/** The clock of one parcel: `00:41`, `12:05`, `1:02:09`. Negative times (a clock that went back) read as zero. */
export function formatElapsed(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1_000));
  const hours = Math.floor(seconds / 3_600);
  const minutesAndSeconds = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  return hours === 0 ? minutesAndSeconds : `${String(hours)}:${minutesAndSeconds}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
