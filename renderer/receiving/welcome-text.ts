import { done, type Band } from './band.ts';
import { saying } from './say.ts';

/** Somebody else took over by badge. The badge itself is never shown: it is what they sign in with. */
export function welcomeBand(name: string): Band {
  return done(saying('receiving.band.operator'), saying('receiving.band.item', { name }));
}
