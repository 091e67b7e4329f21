import { z } from 'zod';
import { rightsOf } from '../../shared/person/effective-roles.ts';
import type { peopleCalls, PersonRow } from '../../shared/protocol/calls/people.ts';
import type { PersonView } from '../../shared/protocol/calls/session.ts';
import type { Author } from '../cases/record.ts';
import type { Change } from '../cases/once.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { signInByBadge } from '../people/sign-in.ts';
import { makePinVerifier } from '../people/verifiers.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** All that is kept of an answer about somebody: a name in it would outlive its erasure (P2). */
const Whom = z.object({ personId: z.string() });

/** The people who may sign in, and what an administrator changes about them. */
export function peopleHandlers(parts: HostParts) {
  const { people } = parts;
  return {
    'person.names': () => ({
      names: people
        .list()
        .filter(({ isActive }) => isActive)
        .map(({ name }) => name),
    }),
    'person.list': () => ({ people: people.list() }),
    'person.add': async (params, context) => {
      const pinVerifier = await makePinVerifier(params.pin, parts.pepper);
      const { pin: _secret, badge: _badge, ...rest } = params;
      const added = parts.once({ call: 'person.add', params: rest }, Whom, () => {
        const personId = parts.newId();
        refuseKnownName(parts, params.name);
        refuseKnownBadge(parts, params.badge);
        people.add({ ...params, personId, pinVerifier }, workerOf(params, context));
        return { personId };
      });
      return currentPerson(parts, added);
    },
    'person.chooseLocale': (params, context) => {
      const chosen = parts.once({ call: 'person.chooseLocale', params }, Whom, () => {
        const worker = workerOf(params, context);
        people.chooseLocale(worker.actor, params.locale, worker);
        return { personId: worker.actor };
      });
      return currentPerson(parts, chosen);
    },
    'person.changeRoles': (params, context) => {
      const { personId, roles } = params;
      const changed = changePerson(parts, { call: 'person.changeRoles', params }, context, (author) => {
        if (!roles.includes('administrator')) refuseLastAdministrator(parts, personId);
        people.changeRoles(personId, roles, author);
      });
      const { badgeOnlyRoles } = parts.station.view().policy;
      parts.sessions.changeRights(personId, (proof) => rightsOf(roles, proof, badgeOnlyRoles));
      return changed;
    },
    'person.deactivate': (params, context) => {
      const changed = changePerson(parts, { call: 'person.deactivate', params }, context, (author) => {
        refuseLastAdministrator(parts, params.personId);
        people.setActive(params.personId, false, author);
      });
      for (const sessionId of parts.sessions.closeAllOf(params.personId)) parts.sessionEnded(sessionId);
      return changed;
    },
    'person.reactivate': (params, context) =>
      changePerson(parts, { call: 'person.reactivate', params }, context, (author) =>
        people.setActive(params.personId, true, author),
      ),
    'person.issueBadge': (params, context) => {
      const { badge, ...rest } = params;
      return changePerson(parts, { call: 'person.issueBadge', params: rest }, context, (author) => {
        refuseKnownBadge(parts, badge);
        people.issueBadge(params.personId, badge, author);
      });
    },
    'person.setPin': async (params, context) => {
      const { pin, ...rest } = params;
      const pinVerifier = await makePinVerifier(pin, parts.pepper);
      return changePerson(parts, { call: 'person.setPin', params: rest }, context, (author) =>
        people.setPin(params.personId, pinVerifier, author),
      );
    },
  } satisfies HandlersFor<typeof peopleCalls>;
}

/** The built-in owner (the command line) has no stream of its own. */
export function currentPerson({ people }: HostParts, who: { readonly personId: string } | null): PersonView {
  const person = who === null ? null : people.view(who.personId);
  if (person) return person;
  if (who?.personId === 'owner') return { personId: 'owner', name: 'owner', roles: ['administrator'], locale: 'en' };
  throw unknownPerson();
}

type PersonChange = Change & { readonly params: { readonly personId: string } };

/** Changes one person once and answers them as they are afterwards. */
function changePerson(
  parts: HostParts,
  change: PersonChange,
  context: CallContext,
  work: (author: Author) => void,
): PersonRow {
  const { personId } = parts.once(change, Whom, () => {
    if (parts.people.row(change.params.personId) === null) throw unknownPerson();
    work(workerOf(change.params, context));
    return { personId: change.params.personId };
  });
  const row = parts.people.row(personId);
  if (row === null) throw unknownPerson();
  return row;
}

function unknownPerson(): NotFoundError {
  return new NotFoundError('person-not-found', 'This person is not known here: ask an administrator.');
}

/** Somebody must be left who can add and change people. */
function refuseLastAdministrator({ people }: HostParts, personId: string): void {
  const administrators = people.administrators();
  if (administrators.some((other) => other !== personId) || !administrators.includes(personId)) return;
  throw new RefusedError(
    { kind: 'last-administrator' },
    'This is the last administrator of this station: make somebody else administrator first.',
  );
}

/** Two people of one name would count each other's wrong PINs, and lock each other out. */
function refuseKnownName({ people }: HostParts, name: string): void {
  if (people.withName(name).length === 0) return;
  throw new RefusedError(
    { kind: 'name-taken', name },
    `Somebody here is called ${name} already: add what tells them apart.`,
  );
}

function refuseKnownBadge(parts: HostParts, badge: string | null): void {
  if (badge === null || signInByBadge(badge, parts.credentials, parts.pepper).kind === 'unknown-badge') return;
  throw new RefusedError({ kind: 'badge-taken' }, 'This badge belongs to somebody else: use another one.');
}
