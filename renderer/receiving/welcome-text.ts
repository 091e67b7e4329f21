import { done, type Band } from './band.ts';
import { saying } from './say.ts';

/** Somebody who took over by badge. */
export interface Welcomed {
  readonly name: string;
  /** The badge alone did not give all their rights. */
  readonly wantsPin: boolean;
}

/** Says who works here now. The badge itself is never shown: it is what they sign in with. */
export function welcomeBand({ name, wantsPin }: Welcomed): Band {
  const sentence = wantsPin ? 'people.switch.bench-rights' : 'receiving.band.item';
  return done(saying('receiving.band.operator'), saying(sentence, { name }));
}
