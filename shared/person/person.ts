import { z } from 'zod';
import type { StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { ROLES, type Role } from '../protocol/call.ts';

/** What happens to a person at the bench. The name is personal data and the PIN a credential: neither stands here. */
export const PERSON_EVENTS = {
  PersonAdded: z.strictObject({ roles: z.array(z.enum(ROLES)).min(1), locale: z.enum(LOCALES) }),
  PersonLocaleChosen: z.strictObject({ locale: z.enum(LOCALES) }),
} as const;

export interface PersonState {
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

export const personStreamId = (personId: string): string => `person:${personId}`;

/** Folds a person's stream; null when nobody was added under it. */
export function foldPerson(events: Iterable<StoredEvent>): PersonState | null {
  return historyOf(events).effective.reduce<PersonState | null>(evolvePerson, null);
}

function evolvePerson(state: PersonState | null, { envelope }: StoredEvent): PersonState | null {
  if (envelope.schemaVersion !== 1) return state;
  if (envelope.type === 'PersonAdded') {
    const event = PERSON_EVENTS.PersonAdded.safeParse(envelope.data);
    return event.success ? event.data : state;
  }
  if (envelope.type === 'PersonLocaleChosen' && state) {
    const event = PERSON_EVENTS.PersonLocaleChosen.safeParse(envelope.data);
    return event.success ? { ...state, locale: event.data.locale } : state;
  }
  return state;
}
