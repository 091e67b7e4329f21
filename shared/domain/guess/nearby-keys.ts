const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
/** A longer text is a sentence and no number. */
const LONGEST = 40;

/**
 * Every key that is at most one mistake away (wrong, missing, extra or swapped characters): look-ups ask an index for
 * these few hundred keys instead of comparing with every row. Empty for a text too short or too long to be a number.
 */
export function nearbyKeys(key: string): readonly string[] {
  if (key.length < 4 || key.length > LONGEST) return [];
  const near = new Set([key]);
  for (let at = 0; at <= key.length; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    if (tail !== '') near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) {
      near.add(head + letter + tail);
      if (tail !== '') near.add(head + letter + tail.slice(1));
    }
  }
  return [...near];
}
