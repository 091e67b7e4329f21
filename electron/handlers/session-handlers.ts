import { sessionCalls, PersonView } from '../../shared/protocol/calls/session.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Role } from '../../shared/protocol/call.ts';
import { signInByBadge, signInByPin, type SignInOutcome } from '../people/sign-in.ts';
import { makePinVerifier } from '../people/verifiers.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** First start, signing in and out, and the people who may. */
export function sessionHandlers(parts: HostParts) {
  const { people, sessions, station } = parts;
  const open = (personId: string): { sessionId: string; person: PersonView } => {
    const person = people.view(personId);
    if (!person) throw new NotFoundError('person-not-found', 'This person is not known here: ask an administrator.');
    return { sessionId: sessions.open(personId, person.roles).sessionId, person };
  };

  return {
    'setup.status': () => {
      const { setUp } = station.state();
      return {
        isSetUp: setUp !== null,
        siteName: setUp?.siteName ?? null,
        stationName: setUp?.stationName ?? null,
        stationCode: setUp?.stationCode ?? null,
        locale: setUp?.locale ?? 'en',
        isDemo: parts.demo !== null,
      };
    },
    'setup.complete': async (params) => open((await setUpBefore(parts, params)) ?? (await setUpStation(parts, params))),
    'session.signIn': async (params) => {
      const outcome =
        'badge' in params
          ? signInByBadge(params.badge, parts.credentials, parts.pepper)
          : await signInByPin(people.withName(params.name), params.pin, parts);
      return open(personIn(outcome));
    },
    'session.current': (_params, { session }) => currentPerson(parts, session?.personId),
    'session.signOut': (_params, { session }) => {
      if (session) sessions.close(session.sessionId);
      if (session) parts.sessionEnded(session.sessionId);
      return {};
    },
    'person.names': () => ({ names: people.list().map(({ name }) => name) }),
    'person.list': () => ({ people: people.list() }),
    'person.add': async (params, context) => {
      const pinVerifier = await makePinVerifier(params.pin, parts.pepper);
      const { pin: _secret, badge: _badge, ...rest } = params;
      return parts.once({ call: 'person.add', params: rest }, PersonView, () => {
        const personId = parts.newId();
        refuseKnownName(parts, params.name);
        refuseKnownBadge(parts, params.badge);
        people.add({ ...params, personId, pinVerifier }, workerOf(params, context));
        return currentPerson(parts, personId);
      });
    },
    'person.chooseLocale': (params, context) =>
      parts.once({ call: 'person.chooseLocale', params }, PersonView, () => {
        const worker = workerOf(params, context);
        people.chooseLocale(worker.actor, params.locale, worker);
        return currentPerson(parts, worker.actor);
      }),
  } satisfies HandlersFor<typeof sessionCalls>;
}

/** The built-in owner (the command line) has no stream of its own. */
function currentPerson({ people }: HostParts, personId: string | undefined): PersonView {
  const person = personId === undefined ? null : people.view(personId);
  if (person) return person;
  if (personId === 'owner') return { personId, name: 'owner', roles: ['administrator'], locale: 'en' };
  throw new NotFoundError('person-not-found', 'This person is not known here: ask an administrator.');
}

function personIn(outcome: SignInOutcome): string {
  switch (outcome.kind) {
    case 'signed-in':
      return outcome.personId;
    case 'unknown-badge':
      throw new RefusedError(
        { kind: 'badge-unknown' },
        'This badge is not known here: sign in by name, or ask an administrator.',
      );
    case 'wrong-name-or-pin': {
      const { triesLeft } = outcome;
      throw new RefusedError({ kind: 'pin-wrong', triesLeft }, `Name or PIN is wrong: ${triesLeft} tries left.`);
    }
    case 'locked': {
      const { untilMs } = outcome;
      throw new RefusedError({ kind: 'pin-locked', untilMs }, 'Too many wrong tries: wait, or sign in by badge.');
    }
  }
}

type SetUp = Parameters<HandlersFor<typeof sessionCalls>['setup.complete']>[0];

/** A repeat of the first start, whose answer was lost: signs its administrator in, who still has to know the PIN. */
async function setUpBefore(parts: HostParts, { commandId, administrator }: SetUp): Promise<string | null> {
  const streams = parts.events.streamsOfCommand(commandId);
  const persons = streams.flatMap((streamId) => /^person:(.+)$/.exec(streamId)?.[1] ?? []);
  return persons.length === 0 ? null : personIn(await signInByPin(persons, administrator.pin, parts));
}

/** Site, station and first administrator in one transaction; refused for good once it is done. */
export async function setUpStation(parts: HostParts, params: SetUp): Promise<string> {
  const { administrator, commandId, siteName, siteCode, stationName, stationCode, zone, locale } = params;
  refuseUnknownZone(zone);
  const pinVerifier = await makePinVerifier(administrator.pin, parts.pepper);
  return parts.record.transaction(() => {
    if (parts.station.isSetUp()) {
      throw new RefusedError({ kind: 'already-set-up' }, 'The bench is set up already: sign in instead.');
    }
    const stationId = parts.newId();
    const personId = parts.newId();
    const author = { commandId, actor: personId };
    const data = { siteName, siteCode, stationName, stationCode, zone, locale };
    parts.station.found(parts.newId(), stationId, zone);
    parts.record.append(stationStreamId(stationId), [{ type: 'StationSetUp', schemaVersion: 1, data }], author);
    const roles: Role[] = ['administrator', 'supervisor', 'inspector', 'operator'];
    const { name, badge } = administrator;
    parts.people.add({ personId, name, roles, locale, pinVerifier, badge }, author);
    return personId;
  });
}

function refuseUnknownZone(zone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new RefusedError(
      { kind: 'zone-unknown', zone },
      `${zone} is not a time zone: use a name such as Europe/Madrid.`,
    );
  }
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
