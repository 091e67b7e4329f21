import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Role } from '../../shared/protocol/call.ts';

/** A person as the form holds them. */
export interface PersonDraft {
  readonly name: string;
  readonly pin: string;
  /** Typed or scanned; empty for none. */
  readonly badge: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

export type PersonFaults = Partial<Readonly<Record<'name' | 'pin' | 'badge' | 'roles', MessageId>>>;

const PIN = /^\d{4,8}$/;
const BADGE = /^USR[A-Z0-9]{6,32}$/;

export function personFaults({ name, pin, badge, roles }: PersonDraft): PersonFaults {
  return {
    ...(name.trim() === '' ? { name: 'settings.people.fault.name' } : {}),
    ...(PIN.test(pin) ? {} : { pin: 'settings.people.fault.pin' }),
    ...(badge.trim() === '' || BADGE.test(badgeCode(badge)) ? {} : { badge: 'settings.people.fault.badge' }),
    ...(roles.length === 0 ? { roles: 'settings.people.fault.roles' } : {}),
  };
}

/** As it is stored: capitals, no blanks around. */
export function badgeCode(badge: string): string {
  return badge.trim().toUpperCase();
}
