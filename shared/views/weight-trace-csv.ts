import { Temporal } from 'temporal-polyfill';
import { csvLines, guardedCell } from '../domain/csv-text.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { EventOrigin } from '../return-case/state.ts';

const COLUMNS = ['of', 'at', 'bound', 'gross_mg', 'division_mg', 'scale', 'protocol', 'raw_hex', 'event_id'] as const;

/**
 * Every frame behind the readings of a case, one row each, for machines (documents.md 3.5): RFC 3339 instants in UTC,
 * bytes in hexadecimal. `bound` marks the frame that was bound to the parcel; a weight typed by a person is one row
 * without bytes. Null where nothing was weighed.
 */
export function weightTraceCsv({ state }: FoldedCase): string | null {
  const rows = state.parcels.flatMap(({ weighing, packaging, weighAll }) => [
    ...(weighing ? rowsOf('arrival', weighing.grossMg, weighing.source, weighing.origin) : []),
    ...(packaging ? rowsOf('packaging', packaging.massMg, packaging.source, null) : []),
    ...(weighAll ? rowsOf('everything', weighAll.grossMg, weighAll.source, weighAll.origin) : []),
  ]);
  if (rows.length === 0) return null;
  return csvLines([[...COLUMNS], ...rows.map((row) => row.map(guardedCell))], ',');
}

function rowsOf(of: string, grossMg: number, source: WeightSource, origin: EventOrigin | null): string[][] {
  const eventId = origin?.eventId ?? '';
  if (source.kind === 'manual') {
    return [
      [of, origin === null ? '' : instantOf(origin.occurredAtMs), 'typed', String(grossMg), '', '', '', '', eventId],
    ];
  }
  const { scaleName, protocol, divisionMg, capturedAtMs, rawHex, trace } = source;
  const scale = [String(divisionMg ?? ''), scaleName, protocol];
  const before = trace.map((frame) => [of, instantOf(frame.atMs), 'no', '', ...scale, frame.rawHex, eventId]);
  return [...before, [of, instantOf(capturedAtMs), 'yes', String(grossMg), ...scale, rawHex, eventId]];
}

const instantOf = (atMs: number): string => Temporal.Instant.fromEpochMilliseconds(atMs).toString();
