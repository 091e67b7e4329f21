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

const Pin = z.string().regex(/^\d{4,8}$/);
const Badge = z.string().regex(/^USR[A-Z0-9]{6,32}$/);
const Name = z.string().trim().min(1).max(60);
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
      locale: z.enum(LOCALES),
      isDemo: z.boolean(),
    }),
  }),
  'setup.complete': defineCall({
    summary: 'First start: names the site and the station and creates the first administrator. Refused afterwards.',
    access: 'open',
    changes: true,
    params: z.strictObject({
      commandId,
      locale: z.enum(LOCALES),
      siteName: Name,
      siteCode: Code,
      stationName: Name,
      stationCode: Code,
      zone: z.string().min(1).max(64),
      administrator: z.strictObject({ name: Name, pin: Pin, badge: Badge.nullable() }),
    }),
    result: z.strictObject({ sessionId: z.string(), person: PersonView }),
  }),
  'session.signIn': defineCall({
    summary: 'Signs a person in by badge, or by name and PIN; the session id goes into the x-session header.',
    access: 'open',
    changes: false,
    params: z.union([z.strictObject({ badge: Badge }), z.strictObject({ name: Name, pin: Pin })]),
    result: z.strictObject({ sessionId: z.string(), person: PersonView }),
  }),
  'session.current': defineCall({
    summary: 'Who the session belongs to.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: PersonView,
  }),
  'session.signOut': defineCall({
    summary: 'Ends the session.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({}),
  }),
  'person.names': defineCall({
    summary: 'Names to choose from at sign-in.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ names: z.array(z.string()) }),
  }),
  'person.list': defineCall({
    summary: 'Everybody who may sign in, with roles.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ people: z.array(PersonView) }),
  }),
  'person.add': defineCall({
    summary: 'Adds a person with roles, a PIN and optionally a badge.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({
      commandId,
      name: Name,
      pin: Pin,
      badge: Badge.nullable(),
      roles: z.array(z.enum(ROLES)).min(1),
      locale: z.enum(LOCALES),
    }),
    result: PersonView,
  }),
  'person.chooseLocale': defineCall({
    summary: 'The language the signed-in person reads.',
    access: 'anyone',
    changes: true,
    params: z.strictObject({ commandId, locale: z.enum(LOCALES) }),
    result: PersonView,
  }),
};
