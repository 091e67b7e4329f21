import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { Role } from '../../shared/protocol/call.ts';

export const ROLE_WORDS: Readonly<Record<Role, MessageId>> = {
  operator: 'settings.role.operator',
  inspector: 'settings.role.inspector',
  finance: 'settings.role.finance',
  supervisor: 'settings.role.supervisor',
  administrator: 'settings.role.administrator',
};
