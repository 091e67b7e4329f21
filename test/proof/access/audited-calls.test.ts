import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS, type AuditAct } from '../../../shared/domain/audit-act.ts';
import { CALLS } from '../../../shared/protocol/calls.ts';

/** What the audit says of every call that changes something and that no operator may make; each act names who, when, where. */
const SAID_OF: Readonly<Record<string, readonly AuditAct[]>> = {
  'person.add': ['person-added'],
  'person.changeRoles': ['roles-changed'],
  'person.deactivate': ['person-deactivated'],
  'person.reactivate': ['person-reactivated'],
  'person.issueBadge': ['badge-changed'],
  'person.setPin': ['pin-changed'],
  'personal.erase': ['personal-erased'],
  'choice.forget': ['choice-forgotten'],
  'mass.settle': ['mass-settled'],
  'mass.weigh': ['mass-settled'],
  'setup.export': ['export-made'],
  'audit.export': ['export-made'],
  'backup.configure': ['backup-configured'],
  'backup.restore': ['station-restored'],
  'approval.decide': ['approval-granted', 'approval-denied'],
  'case.reopen': ['case-reopened'],
  'case.settle': ['conflict-settled'],
  'clock.confirm': ['clock-confirmed'],
  'claim.edit': ['claim-changed'],
  'claim.takeBasis': ['claim-changed'],
  'claim.add': ['claim-added'],
  'claim.export': ['export-made'],
  'outbox.resend': ['fact-resent'],
  'backOffice.configure': ['back-office-configured'],
  'scale.configure': ['scale-configured'],
  'scanner.configure': ['scanners-configured'],
  'scanner.learnKeyboards': ['scanners-configured'],
  'import.run': ['import-made'],
  'record.rebuild': ['views-rebuilt'],
  'log.export': ['export-made'],
  'log.import': ['import-made'],
  'policy.adopt': ['policy-adopted'],
  'unidentified.export': ['export-made'],
};

/** Changes nothing of the record: what it makes lists itself, with its time. */
const MAKES_A_COPY_ONLY = ['backup.make'];

/** Listens to a port and keeps nothing in the record: what is found out is saved by `scale.configure`, which is said. */
const ONLY_LISTENS = [
  'scale.check',
  'scale.listen',
  'scale.listenStop',
  'scale.probe',
  'scale.traceStart',
  'scale.traceStop',
];

describe('A14 what is done with more than daily rights is in the audit', () => {
  const privileged = Object.entries(CALLS)
    .filter(([, { access, changes }]) => changes && Array.isArray(access) && !access.includes('operator'))
    .map(([name]) => name);

  it('for every privileged change in the call list', () => {
    expect(privileged.length).toBeGreaterThan(20);
    const known = [...Object.keys(SAID_OF), ...MAKES_A_COPY_ONLY, ...ONLY_LISTENS];
    expect(known.toSorted()).toEqual(privileged.toSorted());
  });

  it('under an act the audit knows', () => {
    for (const act of Object.values(SAID_OF).flat()) expect(AUDIT_ACTS).toContain(act);
  });
});
