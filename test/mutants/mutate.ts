import type { Mutant } from './row.ts';

/**
 * The text with the break in it.
 * @throws Error when the place is gone or stands there more than once: the break must be brought up to date.
 */
export function mutate(text: string, { file, find, replace }: Mutant): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} holds the text to be broken ${String(places)} times, not once: ${find}`);
  return text.replace(find, () => replace);
}
