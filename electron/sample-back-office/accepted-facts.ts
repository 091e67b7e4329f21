import { createHash } from 'node:crypto';
import type { CloudEvent } from '../../shared/protocol/cloud-event.ts';

/** A fact the sample back office took, newest first in `list`. */
export interface AcceptedFact {
  readonly event: CloudEvent;
  readonly acceptedAtMs: number;
}

export type Acceptance = 'accepted' | 'repeat' | 'other-content';

/** Ids are remembered longer than facts: forgetting one would let a late repeat take a second effect. */
const MAX_FACTS = 1_000;
const MAX_IDS = 50_000;

/**
 * What a real back office must do with at-least-once posts: take effect once per id, and refuse an id that comes back
 * with other content. In memory and bounded; gone when the program ends.
 */
export class AcceptedFacts {
  readonly #facts: AcceptedFact[] = [];
  readonly #contentById = new Map<string, string>();
  #repeats = 0;
  #refused = 0;

  accept(event: CloudEvent, body: string, nowMs: number): Acceptance {
    const content = createHash('sha256').update(body).digest('hex');
    const known = this.#contentById.get(event.id);
    if (known !== undefined) return this.#recognise(known === content);
    this.#contentById.set(event.id, content);
    this.#facts.unshift({ event, acceptedAtMs: nowMs });
    this.#forgetOldest();
    return 'accepted';
  }

  /** Counts a post that was turned away. */
  refuse(): void {
    this.#refused += 1;
  }

  list(): readonly AcceptedFact[] {
    return this.#facts;
  }

  counts(): { accepted: number; repeats: number; refused: number } {
    return { accepted: this.#contentById.size, repeats: this.#repeats, refused: this.#refused };
  }

  #recognise(isSameContent: boolean): Acceptance {
    if (isSameContent) this.#repeats += 1;
    return isSameContent ? 'repeat' : 'other-content';
  }

  #forgetOldest(): void {
    this.#facts.splice(MAX_FACTS);
    for (const id of this.#contentById.keys()) {
      if (this.#contentById.size <= MAX_IDS) return;
      this.#contentById.delete(id);
    }
  }
}
