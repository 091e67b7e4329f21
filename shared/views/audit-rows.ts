import type { AuditAct } from '../domain/audit-act.ts';
import { canonicalJson } from '../event-log/canonical-json.ts';
import type { Envelope } from '../event-log/envelope.ts';
import type { History } from '../event-log/history.ts';

/** One privileged act: a row of the `audit_row` view. Ids only; names are looked up for the screen that shows it. */
export interface AuditRowData {
  readonly eventId: string;
  readonly streamId: string;
  readonly act: AuditAct;
  readonly occurredAtMs: number;
  readonly stationId: string;
  /** Person id, `owner` for the command line, `station` for what the station does by itself. */
  readonly actor: string;
  /** What the event says, as JSON. */
  readonly detail: string;
  /** The act was taken back inside its window: it happened, and does not count any more. */
  readonly isUndone: boolean;
}

/** Stream kinds that can hold a privileged act; the others are not read for it. */
export const AUDITED_STREAMS = [
  'return-case',
  'person',
  'station',
  'policy',
  'claim',
  'mass',
  'erasure',
  'attempt',
] as const;

type ActOf = AuditAct | ((data: Envelope['data']) => AuditAct | null);

const ACTS: Readonly<Record<string, ActOf>> = {
  CaseReopened: 'case-reopened',
  ConflictSettled: 'conflict-settled',
  ApprovalDecided: ({ granted }) => (granted === true ? 'approval-granted' : 'approval-denied'),
  ParcelWeighed: ({ source }) => (isManual(source) ? 'weight-by-hand' : null),
  PersonAdded: 'person-added',
  PersonRolesChanged: 'roles-changed',
  PersonDeactivated: 'person-deactivated',
  PersonReactivated: 'person-reactivated',
  PersonBadgeChanged: 'badge-changed',
  PersonPinChanged: 'pin-changed',
  PolicyAdopted: 'policy-adopted',
  PolicyConflictSeen: 'policy-conflict',
  BackOfficeConfigured: 'back-office-configured',
  ScaleConfigured: 'scale-configured',
  ScannersConfigured: 'scanners-configured',
  KeyboardScannersLearned: 'scanners-configured',
  /** Choosing is daily work. */
  CodeMeaningChosen: ({ choice }) => (choice === null ? 'choice-forgotten' : null),
  StationSetUp: 'station-set-up',
  FactResent: 'fact-resent',
  ExportMade: 'export-made',
  ImportMade: 'import-made',
  ViewsRebuilt: 'views-rebuilt',
  UnitMassSettled: 'mass-settled',
  PackagingMassSettled: 'mass-settled',
  ClaimOpened: ({ by }) => (by === 'hand' ? 'claim-added' : null),
  ClaimEdited: 'claim-changed',
  ClaimBasisTaken: 'claim-changed',
  PersonalErased: 'personal-erased',
  BackupConfigured: 'backup-configured',
  StationRestored: 'station-restored',
  ClockJumped: 'clock-jumped',
  ClockConfirmed: 'clock-confirmed',
  AttemptsRefused: 'attempts-refused',
  SignInLocked: 'sign-in-locked',
};

/**
 * The privileged acts of one stream, in fold order, undone and waiting ones included: what happened is not hidden. What
 * a restored bench takes over from itself, in the same step as it says so, nobody has changed.
 */
export function auditRowsOf({ ordered, parked, undoneCommandIds }: History): AuditRowData[] {
  const all = [...ordered, ...parked].map(({ envelope }) => envelope);
  const restoring = new Set(all.filter(({ type }) => type === 'StationRestored').map(({ commandId }) => commandId));
  return all.flatMap((envelope) => {
    const { type, commandId } = envelope;
    const act = type !== 'StationRestored' && restoring.has(commandId) ? null : actOf(envelope);
    return act === null ? [] : [rowOf(envelope, act, undoneCommandIds.has(commandId))];
  });
}

function actOf({ type, data }: Envelope): AuditAct | null {
  const act = Object.hasOwn(ACTS, type) ? ACTS[type] : undefined;
  if (act === undefined) return null;
  return typeof act === 'string' ? act : act(data);
}

function rowOf(envelope: Envelope, act: AuditAct, isUndone: boolean): AuditRowData {
  const { eventId, streamId, occurredAtMs, stationId, actor, type, data } = envelope;
  return { eventId, streamId, act, occurredAtMs, stationId, actor, detail: detailOf(type, data), isUndone };
}

/** A whole policy or the raw trace of a weighing says nothing to a reader of the audit: the record has them. */
function detailOf(type: string, data: Envelope['data']): string {
  if (type === 'PolicyAdopted') return canonicalJson({ version: memberOf(data['policy'], 'version') });
  if (type === 'PolicyConflictSeen') return canonicalJson({ version: memberOf(firstOf(data['policies']), 'version') });
  if (type === 'ParcelWeighed')
    return canonicalJson({ grossMg: data['grossMg'], reason: memberOf(data['source'], 'reason') });
  if (type === 'ClaimOpened') return canonicalJson({ caseId: data['caseId'], kind: data['kind'] });
  return canonicalJson(data);
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : null);

const isManual = (source: unknown): boolean => memberOf(source, 'kind') === 'manual';

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) ?? null) : null;
}
