import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** Where in the app a call belongs, by the first part of its name; what is not here is the work at the bench. */
const AREAS: Readonly<Record<string, MessageId>> = {
  person: 'settings.tab.people',
  personal: 'settings.tab.people',
  setup: 'settings.tab.station',
  scale: 'settings.tab.scale',
  backOffice: 'settings.tab.back-office',
  audit: 'people.audit.tab',
  backup: 'backup.title',
  log: 'records.title',
  record: 'records.title',
  import: 'records.title',
  policy: 'open-work.policy.tab',
  approval: 'ui.nav.approvals',
  claim: 'ui.nav.claims',
  export: 'ui.nav.claims',
  outbox: 'ui.nav.delivery',
  dock: 'ui.nav.dock',
  matter: 'ui.nav.open-work',
  evidence: 'ui.nav.open-work',
  handover: 'ui.nav.open-work',
  unidentified: 'ui.nav.open-work',
  clock: 'ui.nav.settings',
};

/** The area of the app that a call belongs to, as its own screen is called. */
export const areaOfCall = (call: string): MessageId => AREAS[call.split('.')[0] ?? ''] ?? 'ui.nav.receiving';
