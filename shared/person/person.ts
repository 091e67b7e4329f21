import { z } from 'zod';
import type { StoredEvent } from '../event-log/envelope.ts';
import { historyOf } from '../event-log/history.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { ROLES, type Role } from '../protocol/call.ts';

const Roles = z.array(z.enum(ROLES)).min(1);

/**
 * What happens to a person at the bench. The name is personal data, PIN and badge are credentials: none of them stands
 * here, only that somebody gave new ones.
 */
export const PERSON_EVENTS = {
  PersonAdded: z.strictObject({ roles: Roles, locale: z.enum(LOCALES) }),
  PersonLocaleChosen: z.strictObject({ locale: z.enum(LOCALES) }),
  PersonRolesChanged: z.strictObject({ roles: Roles }),
  PersonDeactivated: z.strictObject({}),
  PersonReactivated: z.strictObject({}),
  /** A new badge, or none any more. */
  PersonBadgeChanged: z.strictObject({ hasBadge: z.boolean() }),
  PersonPinChanged: z.strictObject({}),
} as const;

export type PersonEventName = keyof typeof PERSON_EVENTS;

export interface PersonState {
  /** The station they were added at: the only one they sign in at. Elsewhere their name stands in the history. */
  readonly stationId: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  /** False for somebody who may not sign in any more; what they did stays theirs. */
  readonly isActive: boolean;
  /** When their access last ended, epoch ms; null while it lasts. */
  readonly endedAtMs: number | null;
}

export const personStreamId = (personId: string): string => `person:${personId}`;

/** Folds a person's stream; null when nobody was added under it. */
export function foldPerson(events: Iterable<StoredEvent>): PersonState | null {
  return historyOf(events).effective.reduce<PersonState | null>(evolvePerson, null);
}

function evolvePerson(state: PersonState | null, { envelope }: StoredEvent): PersonState | null {
  const { type, schemaVersion, data } = envelope;
  if (schemaVersion !== 1) return state;
  if (type === 'PersonAdded') {
    const added = PERSON_EVENTS.PersonAdded.safeParse(data);
    return added.success
      ? { ...added.data, stationId: state?.stationId ?? envelope.stationId, isActive: true, endedAtMs: null }
      : state;
  }
  if (state === null) return null;
  switch (type) {
    case 'PersonLocaleChosen':
      return { ...state, ...PERSON_EVENTS.PersonLocaleChosen.safeParse(data).data };
    case 'PersonRolesChanged':
      return { ...state, ...PERSON_EVENTS.PersonRolesChanged.safeParse(data).data };
    case 'PersonDeactivated':
      return { ...state, isActive: false, endedAtMs: envelope.occurredAtMs };
    case 'PersonReactivated':
      return { ...state, isActive: true, endedAtMs: null };
    default:
      return state;
  }
}
