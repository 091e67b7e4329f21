import { Temporal } from 'temporal-polyfill';
import { csvLines, guardedCell } from '../domain/csv-text.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import { decodeCaseEvent } from '../return-case/decode-event.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { EventOrigin } from '../return-case/state.ts';

const COLUMNS = [
  ...['at', 'purpose', 'status', 'stable', 'gross_or_net', 'mass_mg', 'division_mg', 'scale', 'protocol', 'raw_hex'],
  'event_id',
] as const;

/** A weight with the event that holds it. */
interface Taken {
  readonly purpose: 'arrival' | 'packaging' | 'everything';
  readonly massMg: number;
  readonly source: WeightSource;
  readonly origin: Pick<EventOrigin, 'eventId' | 'occurredAtMs'>;
}

/**
 * Every frame behind the readings of a case, one row each, for machines (documents.md 3.5 and 4.2: no byte order mark,
 * LF, RFC 4180): RFC 3339 instants in UTC, masses in milligrams. `status` is `frame` for what the scale sent before,
 * `bound` for what was bound to the parcel, `typed` for what a person entered; `stable` is whose word it was that the
 * load rested. Bytes stand apart, or a spreadsheet takes `534E31` for a number. Null where nothing was weighed.
 */
export function weightTraceCsv(folded: FoldedCase): string | null {
  const rows = folded.state.parcels.flatMap((parcel): Taken[] => {
    const { weighing, packaging, weighAll } = parcel;
    return [
      ...(weighing ? [{ purpose: 'arrival' as const, massMg: weighing.grossMg, ...weighing }] : []),
      ...(packaging ? [{ purpose: 'packaging' as const, ...packaging, origin: packagingOrigin(folded, parcel) }] : []),
      ...(weighAll ? [{ purpose: 'everything' as const, massMg: weighAll.grossMg, ...weighAll }] : []),
    ];
  });
  if (rows.length === 0) return null;
  const cells = rows.flatMap(rowsOf).map((row) => row.map(guardedCell));
  return csvLines([[...COLUMNS], ...cells], ',').replaceAll('\r\n', '\n');
}

/** The state does not keep where the packaging's weight stands: the record does. */
function packagingOrigin({ history }: FoldedCase, { parcelId }: { readonly parcelId: string }): Taken['origin'] {
  const weighed = history.effective.findLast(({ envelope }) => {
    const event = decodeCaseEvent(envelope);
    return event?.type === 'PackagingWeighed' && event.data.parcelId === parcelId;
  });
  const { eventId = '', occurredAtMs = 0 } = weighed?.envelope ?? {};
  return { eventId, occurredAtMs };
}

function rowsOf({ purpose, massMg, source, origin: { eventId, occurredAtMs } }: Taken): string[][] {
  const mass = String(massMg);
  if (source.kind === 'manual') {
    return [[instantOf(occurredAtMs), purpose, 'typed', '', 'gross', mass, '', '', '', '', eventId]];
  }
  const { scaleName, protocol, divisionMg, capturedAtMs, rawHex, trace, net, stableBy } = source;
  const scale = [String(divisionMg ?? ''), scaleName, protocol];
  const before = trace.map((frame) => [
    ...[instantOf(frame.atMs), purpose, 'frame', '', '', '', ...scale, bytesOf(frame.rawHex), eventId],
  ]);
  const kind = net === true ? 'net' : 'gross';
  const bound = [instantOf(capturedAtMs), purpose, 'bound', stableBy ?? '', kind, mass];
  return [...before, [...bound, ...scale, bytesOf(rawHex), eventId]];
}

const instantOf = (atMs: number): string => Temporal.Instant.fromEpochMilliseconds(atMs).toString();
const bytesOf = (rawHex: string): string => rawHex.replaceAll(/..(?!$)/g, '$& ');
