import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall, ROLES } from '../call.ts';
import { commandId } from '../changed.ts';

export const PersonView = z.strictObject({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  locale: z.enum(LOCALES),
});
export type PersonView = z.infer<typeof PersonView>;

/** Somebody who is signed in. `person.roles` are the rights of this session; `rolesAfterPin` come with the PIN. */
export const SignedIn = z.strictObject({
  sessionId: z.string(),
  person: PersonView,
  rolesAfterPin: z.array(z.enum(ROLES)),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const Pin = z.string().regex(/^\d{4,8}$/);
export const Badge = z.string().regex(/^USR[A-Z0-9]{6,32}$/);
export const PersonName = z.string().trim().min(1).max(60);
const Code = z.string().regex(/^[A-Z0-9]{2,8}$/);

export const sessionCalls = {
  'setup.status': defineCall({
    summary: 'Whether the bench has been set up, and what it is called.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({
      isSetUp: z.boolean(),
      siteName: z.string().nullable(),
      stationName: z.string().nullable(),
      stationCode: z.string().nullable(),
      /** IANA zone of the site, which every screen shows times in. */
      zone: z.string().nullable(),
      locale: z.enum(LOCALES),
      isDemo: z.boolean(),
      /** How long a bench that nobody touches stays signed in. */
      idleLockMs: z.int().positive(),
    }),
  }),
  'setup.complete': defineCall({
    summary: 'First start: names the site and the station and creates the first administrator. Refused afterwards.',
    access: 'open',
    changes: true,
    params: z.strictObject({
      commandId,
      locale: z.enum(LOCALES),
      /** Of a site that has a bench already (`log.status` there names it), so that both mean the same cases. */
      siteId: z.uuid().optional(),
      siteName: PersonName,
      siteCode: Code,
      stationName: PersonName,
      stationCode: Code,
      zone: z.string().min(1).max(64),
      administrator: z.strictObject({ name: PersonName, pin: Pin, badge: Badge.nullable() }),
      /** A set-up file of another bench of the site: its site, rules, address and scale hold, not those given here. */
      file: z.string().max(500_000).optional(),
    }),
    result: SignedIn,
  }),
  'session.signIn': defineCall({
    summary:
      'Signs a person in by badge, badge and PIN, or name and PIN; the session id goes into the x-session header. ' +
      'A badge alone gives only the rights that the policy names.',
    access: 'open',
    changes: false,
    params: z.union([
      z.strictObject({ badge: Badge, pin: Pin.optional() }),
      z.strictObject({ name: PersonName, pin: Pin }),
    ]),
    result: SignedIn,
  }),
  'session.current': defineCall({
    summary: 'Who the session belongs to.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: PersonView,
  }),
  'session.raise': defineCall({
    summary: 'Gives a session that began with a badge all rights of its person, for their PIN.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ pin: Pin }),
    result: SignedIn,
  }),
  'session.signOut': defineCall({
    summary: 'Ends the session, or the one that it took the place of and still knows the id of.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ sessionId: z.string().max(100).optional() }),
    result: z.strictObject({}),
  }),
};
