/** What somebody did with more than daily rights, or to the rights and rules themselves (S102, I2). */
export const AUDIT_ACTS = [
  'case-reopened',
  'conflict-settled',
  'approval-granted',
  'approval-denied',
  'weight-by-hand',
  'fact-resent',
  'person-added',
  'roles-changed',
  'person-deactivated',
  'person-reactivated',
  'badge-changed',
  'pin-changed',
  'policy-adopted',
  'back-office-configured',
  'scale-configured',
  'station-set-up',
  'export-made',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];
