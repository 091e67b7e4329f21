import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall, ROLES } from '../call.ts';
import { commandId } from '../changed.ts';
import { Badge, PersonName, PersonView, Pin } from './session.ts';

const Roles = z.array(z.enum(ROLES)).min(1);
const personId = z.uuid();

/** A person as an administrator sees them. */
export const PersonRow = PersonView.extend({
  isActive: z.boolean(),
  hasBadge: z.boolean(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const peopleCalls = {
  'person.names': defineCall({
    summary: 'Names to choose from at sign-in.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ names: z.array(z.string()) }),
  }),
  'person.list': defineCall({
    summary: 'Everybody who may or might sign in, with roles.',
    access: ['administrator', 'supervisor'],
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ people: z.array(PersonRow) }),
  }),
  'person.add': defineCall({
    summary: 'Adds a person with roles, a PIN and optionally a badge.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({
      commandId,
      name: PersonName,
      pin: Pin,
      badge: Badge.nullable(),
      roles: Roles,
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
  'person.changeRoles': defineCall({
    summary: 'Gives a person other roles; open sessions follow at once. Never takes the last administrator away.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, personId, roles: Roles }),
    result: PersonRow,
  }),
  'person.deactivate': defineCall({
    summary: 'Ends the sessions of a person, who cannot sign in any more. Never the last administrator.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, personId }),
    result: PersonRow,
  }),
  'person.reactivate': defineCall({
    summary: 'Lets a person sign in again, with the badge and PIN they had.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, personId }),
    result: PersonRow,
  }),
  'person.issueBadge': defineCall({
    summary: 'Gives a person a new badge, or none; the old one is void at once.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, personId, badge: Badge.nullable() }),
    result: PersonRow,
  }),
  'person.setPin': defineCall({
    summary: 'Gives a person a new PIN and lifts a lock.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId, personId, pin: Pin }),
    result: PersonRow,
  }),
};
