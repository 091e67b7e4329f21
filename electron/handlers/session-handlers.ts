import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import { type Proof, rightsOf } from '../../shared/person/effective-roles.ts';
import { type sessionCalls, type SignedIn } from '../../shared/protocol/calls/session.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Role } from '../../shared/protocol/call.ts';
import { signInByBadge, signInByPin, type SignInOutcome } from '../people/sign-in.ts';
import { makePinVerifier } from '../people/verifiers.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';
import { setupFileIn, takeOver } from './setup-file-handlers.ts';
import { currentPerson } from './people-handlers.ts';

/** First start, signing in and out. */
export function sessionHandlers(parts: HostParts) {
  const { people, sessions, station } = parts;
  const open = (personId: string, proof: Proof): SignedIn => {
    const { roles, afterPin } = rightsOfPerson(parts, personId, proof);
    const { sessionId } = sessions.open(personId, proof, roles);
    return signedIn(parts, sessionId, personId, roles, afterPin);
  };

  return {
    'setup.status': () => {
      const { setUp } = station.state();
      return {
        isSetUp: setUp !== null,
        siteName: setUp?.siteName ?? null,
        stationName: setUp?.stationName ?? null,
        stationCode: setUp?.stationCode ?? null,
        zone: setUp?.zone ?? null,
        locale: setUp?.locale ?? 'en',
        isDemo: parts.demo !== null,
        idleLockMs: (setUp === null ? DEFAULT_POLICY : station.view().policy).idleLockMinutes * 60_000,
      };
    },
    'setup.complete': async (params) =>
      open((await setUpBefore(parts, params)) ?? (await setUpStation(parts, params)), 'pin'),
    'session.signIn': async (params) => {
      if ('name' in params) {
        const active = people.withName(params.name).filter((personId) => people.row(personId)?.isActive);
        return open(personIn(await signInByPin(active, params.pin, parts)), 'pin');
      }
      const personId = personIn(signInByBadge(params.badge, parts.credentials, parts.pepper));
      refuseInactive(parts, personId);
      if (params.pin === undefined) return open(personId, 'badge');
      return open(personIn(await signInByPin([personId], params.pin, parts)), 'pin');
    },
    'session.raise': async ({ pin }, { session }) => {
      const { sessionId, personId } = must(session);
      personIn(await signInByPin([personId], pin, parts));
      const { roles } = rightsOfPerson(parts, personId, 'pin');
      sessions.raise(sessionId, roles);
      return signedIn(parts, sessionId, personId, roles, []);
    },
    'session.current': (_params, { session }) => ({
      ...currentPerson(parts, session),
      roles: [...must(session).roles],
    }),
    'session.signOut': ({ sessionId }, { session }) => {
      const ended = sessionId ?? must(session).sessionId;
      sessions.close(ended);
      parts.sessionEnded(ended);
      // The end of somebody's work is a moment to sign for it.
      parts.checkpointDesk.sign();
      return {};
    },
  } satisfies HandlersFor<typeof sessionCalls>;
}

/** What a sign-in gives this person now, by the policy of the site. */
export function rightsOfPerson({ people, station }: HostParts, personId: string, proof: Proof) {
  const person = people.view(personId);
  if (!person) throw new NotFoundError('person-not-found', 'This person is not known here: ask an administrator.');
  return rightsOf(person.roles, proof, station.view().policy.badgeOnlyRoles);
}

function signedIn(
  parts: HostParts,
  sessionId: string,
  personId: string,
  roles: readonly Role[],
  afterPin: readonly Role[],
): SignedIn {
  const person = { ...currentPerson(parts, { personId }), roles: [...roles] };
  return { sessionId, person, rolesAfterPin: [...afterPin] };
}

/** The dispatcher has checked that there is a session. */
function must<Found>(session: Found | null): Found {
  if (session === null) throw new Error('a call for people who are signed in reached its handler without a session');
  return session;
}

function refuseInactive({ people }: HostParts, personId: string): void {
  if (people.row(personId)?.isActive !== false) return;
  throw new RefusedError(
    { kind: 'person-inactive' },
    'This person does not sign in here any more: ask an administrator.',
  );
}

/** The person a sign-in found. @throws RefusedError `badge-unknown`, `pin-wrong`, `pin-locked`, `pin-pad-waits`. */
export function personIn(outcome: SignInOutcome): string {
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
    case 'pad-waits': {
      const { untilMs } = outcome;
      const message = 'Too many wrong PINs at this bench, under whatever names: wait, or sign in by badge alone.';
      throw new RefusedError({ kind: 'pin-pad-waits', untilMs }, message);
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
  const { administrator, commandId, stationName, stationCode, locale } = params;
  const file = params.file === undefined ? null : setupFileIn(params.file);
  const { siteName, siteCode, zone } = file?.site ?? params;
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
    parts.station.found(file?.site.siteId ?? params.siteId ?? parts.newId(), stationId, zone);
    parts.record.append(stationStreamId(stationId), [{ type: 'StationSetUp', schemaVersion: 1, data }], author);
    const roles: Role[] = ['administrator', 'supervisor', 'inspector', 'operator'];
    const { name, badge } = administrator;
    parts.people.add({ personId, name, roles, locale, pinVerifier, badge }, author);
    if (file) takeOver(file, parts, author);
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
