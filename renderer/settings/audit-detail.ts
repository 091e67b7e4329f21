import { z } from 'zod';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { ROLES, type Role } from '../../shared/protocol/call.ts';
import { RefusedAttempt } from '../../shared/station/attempt-events.ts';
import { ROLE_WORDS } from './role-words.ts';

/** What one line says besides who, when and what: a text somebody wrote, or words of ours. */
export type AuditDetail =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'roles'; readonly words: readonly MessageId[] }
  | { readonly kind: 'mass'; readonly massMg: number }
  | { readonly kind: 'attempts'; readonly attempts: readonly RefusedAttempt[] }
  | { readonly kind: 'locked'; readonly what: MessageId; readonly tries: number };

const Written = z.object({ reason: z.string().optional(), note: z.string().nullable().optional() });
const WithRoles = z.object({ roles: z.array(z.enum(ROLES)) });
const WithMass = z.object({ grossMg: z.int() });
const WithAttempts = z.object({ attempts: z.array(RefusedAttempt) });
const Locked = z.object({ personId: z.string().nullable(), tries: z.int() });
const Named = z.object({
  url: z.string().optional(),
  version: z.string().optional(),
  fileName: z.string().optional(),
  form: z.object({ mask: z.string() }).optional(),
});

/** Picks out what a reader of the audit wants to know of an event's data; null when the act says it all. */
export function auditDetail(data: Readonly<Record<string, unknown>>): AuditDetail | null {
  const mass = WithMass.safeParse(data);
  if (mass.success) return { kind: 'mass', massMg: mass.data.grossMg };
  const roles = WithRoles.safeParse(data);
  if (roles.success) return { kind: 'roles', words: roles.data.roles.map((role: Role) => ROLE_WORDS[role]) };
  const attempts = WithAttempts.safeParse(data);
  if (attempts.success) return { kind: 'attempts', attempts: attempts.data.attempts };
  const locked = Locked.safeParse(data);
  if (locked.success) {
    const { personId, tries } = locked.data;
    return { kind: 'locked', what: personId === null ? 'people.locked.pad' : 'people.locked.person', tries };
  }
  const { reason, note } = Written.safeParse(data).data ?? {};
  const { url, version, fileName, form } = Named.safeParse(data).data ?? {};
  const text = reason ?? note ?? url ?? version ?? fileName ?? form?.mask ?? '';
  return text === '' ? null : { kind: 'text', text };
}
