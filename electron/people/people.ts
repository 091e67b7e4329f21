import type { Locale } from '../../shared/i18n/locales.ts';
import { foldPerson, personStreamId } from '../../shared/person/person.ts';
import type { Role } from '../../shared/protocol/call.ts';
import type { PersonView } from '../../shared/protocol/calls/session.ts';
import type { Author, Record } from '../cases/record.ts';
import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { PersonalStore } from '../store/personal-store.ts';
import { badgeVerifier } from './verifiers.ts';

export interface NewPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  /** Made by `makePinVerifier` before, because that takes time and a transaction must not. */
  readonly pinVerifier: string;
  readonly badge: string | null;
}

export interface People {
  /** Inside a transaction. */
  add(person: NewPerson, author: Author): void;
  view(personId: string): PersonView | null;
  nameOf(personId: string): string;
  list(): PersonView[];
  /** Persons with exactly this name: PINs tell them apart. */
  withName(name: string): string[];
  chooseLocale(personId: string, locale: Locale, author: Author): void;
}

/** People as the record knows them, with the names the personal table holds. */
export function openPeople(parts: {
  readonly record: Record;
  readonly events: EventStore;
  readonly personal: PersonalStore;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly pepper: Buffer;
}): People {
  const { record, events, personal, credentials, clock, pepper } = parts;
  const nameOf = (personId: string): string => personal.get(personId) ?? personId;
  const view = (personId: string): PersonView | null => {
    const person = foldPerson(record.stream(personStreamId(personId)));
    return person && { personId, name: nameOf(personId), roles: [...person.roles], locale: person.locale };
  };
  return {
    add: ({ personId, name, roles, locale, pinVerifier, badge }, author) => {
      const data = { roles: [...roles], locale };
      record.append(personStreamId(personId), [{ type: 'PersonAdded', schemaVersion: 1, data }], author);
      personal.put(personId, 'staff-name', name, clock.nowMs());
      credentials.put(personId, 'pin', pinVerifier);
      if (badge !== null) credentials.put(personId, 'badge', badgeVerifier(badge, pepper));
    },
    view,
    nameOf,
    list: () =>
      events
        .streams('person')
        .flatMap((streamId) => view(streamId.slice('person:'.length)) ?? [])
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    withName: (name) => personal.refsWithValue('staff-name', name),
    chooseLocale: (personId, locale, author) => {
      const event = { type: 'PersonLocaleChosen', schemaVersion: 1, data: { locale } };
      record.append(personStreamId(personId), [event], author);
    },
  };
}
