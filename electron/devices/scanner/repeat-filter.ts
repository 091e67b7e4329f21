/** A trigger held a moment too long reads the same label again; pulled on purpose it takes longer (devices.md 4.5). */
const REPEAT_WITHIN_MS = 400;

/** True for a code that the same scanner has read just now. Each reading starts the time anew, for a trigger held down. */
export function createRepeatFilter(): (text: string, atMs: number) => boolean {
  let last = { text: '', atMs: Number.NEGATIVE_INFINITY };
  return (text, atMs) => {
    const isRepeat = text === last.text && atMs - last.atMs < REPEAT_WITHIN_MS;
    last = { text, atMs };
    return isRepeat;
  };
}
