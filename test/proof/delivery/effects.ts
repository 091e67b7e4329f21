import type { ReceivedPost } from '../../support/receiver.ts';

/** A back office's books: one effect per id, and what of it should never have come. */
export interface Effects {
  /** Takes a post; false when its id is known. */
  take(post: ReceivedPost): boolean;
  /** By id. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly repeats: number;
  /** A fact before the one it follows, or an id with another body. */
  readonly wrong: readonly string[];
}

/** Each return's facts are numbered 1, 2, 3 …: whoever takes one before the one before it would have to undo it. */
export function openEffects(): Effects {
  const bodies = new Map<string, string>();
  const lastOfCase = new Map<string, number>();
  const wrong: string[] = [];
  let repeats = 0;
  return {
    bodies,
    wrong,
    get repeats() {
      return repeats;
    },
    take: ({ id, body }) => {
      const known = bodies.get(id);
      if (known !== undefined) {
        repeats += 1;
        if (known !== body) wrong.push(`${id} came with another body`);
        return false;
      }
      bodies.set(id, body);
      const { subject, sequence } = JSON.parse(body) as { subject: string; sequence: number };
      const last = lastOfCase.get(subject) ?? 0;
      if (sequence !== last + 1) wrong.push(`${subject}: ${sequence} came after ${last}`);
      lastOfCase.set(subject, sequence);
      return true;
    },
  };
}
