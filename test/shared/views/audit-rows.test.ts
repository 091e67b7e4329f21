import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS, type AuditAct } from '../../../shared/domain/audit-act.ts';
import { historyOf } from '../../../shared/event-log/history.ts';
import { auditRowsOf } from '../../../shared/views/audit-rows.ts';
import { idOf, OPERATOR, PARCEL_ID, RecordWriter, SCALE_SOURCE } from '../../support/builders.ts';

const STREAM = 'return-case:audited';
const MANUAL = { kind: 'manual', reason: 'scale-broken' };
const weighed = (source: unknown) => ({ weighingId: idOf('w'), parcelId: PARCEL_ID, grossMg: 1_300_000, source });

function rowsOf(type: string, data: Record<string, unknown>) {
  const writer = new RecordWriter();
  writer.write([{ type, schemaVersion: 1, data }], { streamId: STREAM });
  return auditRowsOf(historyOf(writer.events));
}

const CASES: readonly { act: AuditAct; type: string; data: Record<string, unknown>; detail?: unknown }[] = [
  { act: 'case-reopened', type: 'CaseReopened', data: { reason: 'wrong unit', posted: [] } },
  { act: 'conflict-settled', type: 'ConflictSettled', data: { heads: [idOf('a'), idOf('b')], kept: [idOf('a')] } },
  { act: 'approval-granted', type: 'ApprovalDecided', data: { granted: true, note: '' } },
  { act: 'approval-denied', type: 'ApprovalDecided', data: { granted: false, note: 'no photograph' } },
  {
    act: 'weight-by-hand',
    type: 'ParcelWeighed',
    data: weighed(MANUAL),
    detail: { grossMg: 1_300_000, reason: 'scale-broken' },
  },
  { act: 'fact-resent', type: 'FactResent', data: { factId: idOf('fact') } },
  { act: 'person-added', type: 'PersonAdded', data: { roles: ['operator'], locale: 'en' } },
  { act: 'roles-changed', type: 'PersonRolesChanged', data: { roles: ['finance'] } },
  { act: 'person-deactivated', type: 'PersonDeactivated', data: {} },
  { act: 'person-reactivated', type: 'PersonReactivated', data: {} },
  { act: 'badge-changed', type: 'PersonBadgeChanged', data: { hasBadge: true } },
  { act: 'pin-changed', type: 'PersonPinChanged', data: {} },
  {
    act: 'policy-adopted',
    type: 'PolicyAdopted',
    data: { policy: { version: 'site-2', more: 1 } },
    detail: { version: 'site-2' },
  },
  {
    act: 'back-office-configured',
    type: 'BackOfficeConfigured',
    data: { url: 'https://a.example', allowLoopback: false },
  },
  { act: 'scale-configured', type: 'ScaleConfigured', data: { profile: null } },
  { act: 'scanners-configured', type: 'ScannersConfigured', data: { profiles: [] } },
  { act: 'choice-forgotten', type: 'CodeMeaningChosen', data: { choice: null } },
  { act: 'station-set-up', type: 'StationSetUp', data: { siteName: 'Site 1' } },
  { act: 'export-made', type: 'ExportMade', data: { kind: 'audit', rows: 3, fileName: 'AUDIT-1.csv' } },
  { act: 'import-made', type: 'ImportMade', data: { kind: 'returns', rows: 3, fileName: 'returns.csv' } },
  { act: 'personal-erased', type: 'PersonalErased', data: { purpose: 'slip' } },
  {
    act: 'policy-conflict',
    type: 'PolicyConflictSeen',
    data: { policies: [{ eventId: '0f8fad5b-d9cb-469f-a165-70867728950e', version: '2' }] },
    detail: { version: '2' },
  },
  { act: 'mass-settled', type: 'UnitMassSettled', data: { sku: 'KETTLE-1', massMg: 1_210_000 } },
  { act: 'views-rebuilt', type: 'ViewsRebuilt', data: { streams: 3, changed: 0 } },
  {
    act: 'claim-added',
    type: 'ClaimOpened',
    data: { caseId: idOf('case'), kind: 'lost', by: 'hand', basis: {} },
    detail: { caseId: idOf('case'), kind: 'lost' },
  },
  { act: 'claim-changed', type: 'ClaimEdited', data: { changes: { note: 'sent' } } },
  { act: 'backup-configured', type: 'BackupConfigured', data: { folder: null, everyHours: 12, keepDays: 30 } },
  {
    act: 'station-restored',
    type: 'StationRestored',
    data: { fromStationId: idOf('before'), fromSeq: 7, backupId: idOf('backup') },
  },
  { act: 'clock-jumped', type: 'ClockJumped', data: { beforeMs: 2_000_000, afterMs: 1_000_000 } },
  { act: 'clock-confirmed', type: 'ClockConfirmed', data: {} },
  {
    act: 'attempts-refused',
    type: 'AttemptsRefused',
    data: { sinceMs: 1_000, attempts: [{ call: 'person.add', why: 'role-missing', times: 3 }] },
  },
  { act: 'sign-in-locked', type: 'SignInLocked', data: { personId: null, tries: 20 } },
];

describe('the audit', () => {
  it.each(CASES)('lists $type as $act, with what it says', ({ act, type, data, detail = data }) => {
    const [row, ...more] = rowsOf(type, data);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ act, streamId: STREAM, actor: OPERATOR, isUndone: false });
    expect(JSON.parse(row?.detail ?? '')).toEqual(detail);
  });

  it('covers every act there is', () => {
    expect(CASES.map(({ act }) => act).toSorted()).toEqual([...AUDIT_ACTS].toSorted());
  });

  it.each([
    ['daily work', 'OuterPackagingRecorded', { parcelId: PARCEL_ID, condition: 'intact' }],
    ['a claim that was drafted by the bench', 'ClaimOpened', { by: 'draft' }],
    ['a weight from the scale', 'ParcelWeighed', weighed(SCALE_SOURCE)],
    ['a type of a newer version', 'ParcelTeleported', {}],
    ['a name that every object has', 'constructor', {}],
  ])('leaves %s out', (_what, type, data) => {
    expect(rowsOf(type, data)).toEqual([]);
  });

  it('keeps an act that was taken back, marked as such', () => {
    const writer = new RecordWriter();
    const commandId = idOf('reopening');
    const reopened = { type: 'CaseReopened', schemaVersion: 1, data: { reason: 'wrong unit' } };
    writer.write([reopened], { streamId: STREAM, commandId });
    writer.write([{ type: 'StepUndone', schemaVersion: 1, data: { commandId } }], { streamId: STREAM });
    expect(auditRowsOf(historyOf(writer.events))).toMatchObject([{ act: 'case-reopened', isUndone: true }]);
  });
});

describe('the audit of a bench that was restored', () => {
  it('says that it was, and not that anybody changed what it took over from itself', () => {
    const writer = new RecordWriter();
    const takenOver = [
      { type: 'StationRestored', schemaVersion: 1, data: { backupId: idOf('b') } },
      { type: 'ScaleConfigured', schemaVersion: 1, data: { profile: null } },
    ];
    writer.write(takenOver, { streamId: 'station:restored' });
    writer.write([{ type: 'ScaleConfigured', schemaVersion: 1, data: { profile: null } }], {
      streamId: 'station:restored',
    });
    expect(auditRowsOf(historyOf(writer.events)).map(({ act }) => act)).toEqual([
      'station-restored',
      'scale-configured',
    ]);
  });
});
