import { join } from 'node:path';
import { z } from 'zod';
import { csvText } from '../../shared/domain/csv-text.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { auditCalls, type AuditRow } from '../../shared/protocol/calls/audit.ts';
import type { AuditRowData } from '../../shared/views/audit-rows.ts';
import type { HandlersFor } from '../handler.ts';
import { writeDurably } from '../store/write-durably.ts';
import { auditWords } from './audit-words.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';

const Detail = z.record(z.string(), z.unknown());
const Exported = auditCalls['audit.export'].result;
/** More than a site makes in years; a file of it still opens. */
const MOST_EXPORTED = 100_000;

/** What was done with more than daily rights, read from the record. */
export function auditHandlers(parts: HostParts) {
  const { auditRows, people } = parts;
  return {
    'audit.list': ({ limit, ...filter }) => ({
      rows: auditRows.list(filter, limit).map((row) => auditRow(row, parts)),
      actors: auditRows.actors().map((actor) => ({ actor, name: people.nameOf(actor) })),
    }),
    'audit.export': (params, context) => {
      const { commandId, locale, ...filter } = params;
      return parts.once({ call: 'audit.export', params }, Exported, () => {
        const rows = auditRows.list(filter, MOST_EXPORTED);
        const fileName = `AUDIT-${commandId}.csv`;
        const savedTo = join(parts.dataDir, 'exports', fileName);
        writeDurably(savedTo, Buffer.from(auditCsv(rows, auditWords(locale)), 'utf8'));
        const data = { kind: 'audit', rows: rows.length, fileName } as const;
        noteAct(parts, 'ExportMade', data, workerOf(params, context));
        return { fileName, savedTo, rows: rows.length };
      });
    },
  } satisfies HandlersFor<typeof auditCalls>;
}

function auditRow({ actor, detail, ...row }: AuditRowData, parts: HostParts): AuditRow {
  const said = Detail.parse(JSON.parse(detail));
  const personId = row.act === 'sign-in-locked' ? said['personId'] : null;
  return {
    ...row,
    by: { actor, name: parts.people.nameOf(actor) },
    about: typeof personId === 'string' ? parts.people.nameOf(personId) : aboutOf(row.streamId, parts),
    detail: said,
  };
}

function aboutOf(streamId: string, { caseRows, claimRows, people }: HostParts): string {
  const [kind, id = ''] = streamId.split(':');
  if (kind === 'person') return people.nameOf(id);
  if (kind !== 'return-case' && kind !== 'claim') return '';
  const caseId = kind === 'claim' ? claimRows.get(id)?.caseId : id;
  const row = caseId === undefined ? null : caseRows.get(caseId);
  return row?.rmaNumber ?? row?.trackingNumber ?? id;
}

const COLUMNS = ['when', 'who', 'station', 'what', 'about', 'detail', 'undone'] as const;

/** Ids instead of names: a file leaves the bench, and the names are not the auditor's business until they ask. */
function auditCsv(rows: readonly AuditRowData[], { say }: Translate): string {
  const lines = rows.map(({ occurredAtMs, actor, stationId, act, streamId, detail, isUndone }) => [
    new Date(occurredAtMs).toISOString(),
    actor,
    stationId,
    say(`people.act.${act}`),
    streamId,
    detail,
    isUndone ? say('people.audit.undone') : '',
  ]);
  return csvText([COLUMNS.map((column) => say(`people.audit.column.${column}`)), ...lines]);
}
