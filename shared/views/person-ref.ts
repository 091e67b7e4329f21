import type { PersonRef } from '../protocol/person-ref.ts';

/** Looks a name up for a screen; the record itself holds none. */
export type NameOf = (personId: string) => string;

export const personRef = (personId: string, nameOf: NameOf): PersonRef => ({ personId, name: nameOf(personId) });
