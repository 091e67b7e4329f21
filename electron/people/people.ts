import type { Locale } from '../../shared/i18n/locales.ts';
import { foldPerson, type PersonEventName, type PersonState, personStreamId } from '../../shared/person/person.ts';
import type { Role } from '../../shared/protocol/call.ts';
import type { PersonRow } from '../../shared/protocol/calls/people.ts';
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

/**
 * The people of this station: who may sign in here, and be changed here. Those of another bench, heard of in an import,
 * are names in the history and nothing else. What changes something is to be called inside a transaction.
 */
export interface People {
  add(person: NewPerson, author: Author): void;
  /** With all roles of the person; what a session may do can be less. */
  view(personId: string): PersonView | null;
  row(personId: string): PersonRow | null;
  /** Of anybody, whichever bench they belong to. */
  nameOf(personId: string): string;
  list(): PersonRow[];
  /** Persons of this station with exactly this name: PINs tell them apart. */
  withName(name: string): string[];
  /** Those who could still administer this station if nobody else could: active, with the role and a PIN here. */
  administrators(): string[];
  /** Persons of this station whose access ended before a time, epoch ms. */
  leftBefore(beforeMs: number): string[];
  chooseLocale(personId: string, locale: Locale, author: Author): void;
  changeRoles(personId: string, roles: readonly Role[], author: Author): void;
  setActive(personId: string, isActive: boolean, author: Author): void;
  issueBadge(personId: string, badge: string | null, author: Author): void;
  setPin(personId: string, pinVerifier: string, author: Author): void;
}

/** People of the record, with the names the personal table holds and the credentials of this station. */
export function openPeople(parts: {
  readonly record: Record;
  readonly events: EventStore;
  readonly personal: PersonalStore;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly pepper: Buffer;
  /** This station and those it goes on from: their people are its people. */
  readonly lineage: () => readonly string[];
}): People {
  const { record, events, personal, credentials, clock, pepper, lineage } = parts;
  const fold = (personId: string): PersonState | null => {
    const person = foldPerson(record.stream(personStreamId(personId)));
    return person !== null && lineage().includes(person.stationId) ? person : null;
  };
  const nameOf = (personId: string): string => personal.get(personId) ?? personId;
  const append = (
    personId: string,
    type: PersonEventName,
    data: { [member: string]: unknown },
    author: Author,
  ): void => {
    record.append(personStreamId(personId), [{ type, schemaVersion: 1, data }], author);
  };
  const row = (personId: string): PersonRow | null => {
    const person = fold(personId);
    if (!person) return null;
    const { roles, locale, isActive } = person;
    const hasBadge = credentials.get(personId, 'badge') !== null;
    return { personId, name: nameOf(personId), roles: [...roles], locale, isActive, hasBadge };
  };
  const personIds = (): string[] => events.streams('person').map((streamId) => streamId.slice('person:'.length));
  const list = (): PersonRow[] =>
    personIds()
      .flatMap((personId) => row(personId) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name));

  return {
    add: ({ personId, name, roles, locale, pinVerifier, badge }, author) => {
      append(personId, 'PersonAdded', { roles: [...roles], locale }, author);
      personal.put(personId, 'staff-name', name, clock.nowMs());
      credentials.put(personId, 'pin', pinVerifier);
      if (badge !== null) credentials.put(personId, 'badge', badgeVerifier(badge, pepper));
    },
    view: (personId) => {
      const person = fold(personId);
      return person && { personId, name: nameOf(personId), roles: [...person.roles], locale: person.locale };
    },
    row,
    nameOf,
    list,
    withName: (name) => personal.refsWithValue('staff-name', name).filter((personId) => fold(personId) !== null),
    administrators: () =>
      list()
        .filter(({ isActive, roles }) => isActive && roles.includes('administrator'))
        .map(({ personId }) => personId)
        .filter((personId) => credentials.get(personId, 'pin') !== null),
    leftBefore: (beforeMs) =>
      personIds().filter((personId) => {
        const endedAtMs = fold(personId)?.endedAtMs ?? null;
        return endedAtMs !== null && endedAtMs < beforeMs;
      }),
    chooseLocale: (personId, locale, author) => append(personId, 'PersonLocaleChosen', { locale }, author),
    changeRoles: (personId, roles, author) => append(personId, 'PersonRolesChanged', { roles: [...roles] }, author),
    setActive: (personId, isActive, author) =>
      append(personId, isActive ? 'PersonReactivated' : 'PersonDeactivated', {}, author),
    issueBadge: (personId, badge, author) => {
      append(personId, 'PersonBadgeChanged', { hasBadge: badge !== null }, author);
      if (badge === null) credentials.remove(personId, 'badge');
      else credentials.put(personId, 'badge', badgeVerifier(badge, pepper));
    },
    setPin: (personId, pinVerifier, author) => {
      append(personId, 'PersonPinChanged', {}, author);
      credentials.put(personId, 'pin', pinVerifier);
    },
  };
}
