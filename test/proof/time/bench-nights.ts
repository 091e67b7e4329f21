import { join } from 'node:path';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { openHost, type Host } from '../../../electron/host.ts';
import { stationSpans } from '../../../electron/exchange/station-spans.ts';
import { openExchangeStore } from '../../../electron/store/exchange-store.ts';
import { siteDayOf } from '../../../shared/domain/open-work/site-day.ts';
import { caseStreamId } from '../../../shared/return-case/fold-case.ts';
import { givenOpened, givenParcel, idOf } from '../../support/builders.ts';
import type { Night } from './nights.ts';

const HALF_HOUR_MS = 1_800_000;

/** What a bench says of three days on which a parcel came every half hour. */
export interface BenchNight {
  /** Received, as the counts of each day said in its last millisecond. */
  readonly received: readonly (readonly [string, number])[];
  /** Events that do not say when and where they happened. */
  readonly unplaced: number;
  /** An export since each day: when the first event it carries happened, UTC. */
  readonly exportsFrom: readonly (readonly [string, string])[];
}

/** A real record in the zone, with a clock that is only ever told the time. */
export async function workThrough({ zone, beginsAt, days }: Night, workDir: string): Promise<BenchNight> {
  const beginMs = Date.parse(beginsAt);
  let nowMs = beginMs;
  const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs - beginMs, sinceBoot: () => null };
  const dataDir = join(workDir, `${zone.replaceAll('/', '-')}-${beginsAt.slice(0, 10)}`);
  const host = openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null, isRecordOnly: true });
  try {
    await setUp(host, zone);
    const received: [string, number][] = [];
    const caseIds: string[] = [];
    // One commit for the three days: what is asked for here is not that they are safe on a disk.
    host.parts.record.transaction(() => {
      for (let at = 0; at < days.reduce((sum, [, hours]) => sum + hours * 2, 0); at += 1) {
        nowMs = beginMs + at * HALF_HOUR_MS;
        caseIds.push(receive(host, `${zone} ${beginsAt} ${at}`, nowMs));
        nowMs += HALF_HOUR_MS - 1;
        if (siteDayOf(nowMs + 1, zone) === siteDayOf(nowMs, zone)) continue;
        const counts = host.parts.openWork.dayCounts();
        received.push([counts.day, counts.received]);
      }
    });
    return { received, unplaced: unplaced(host, caseIds, zone, beginMs), exportsFrom: await exportsFrom(host, days) };
  } finally {
    await host.close();
  }
}

async function setUp({ parts }: Host, zone: string): Promise<void> {
  const administrator = { name: 'Administrator 1', pin: '470193', badge: null };
  const site = { siteName: 'Site 1', siteCode: 'S1', stationName: 'Bench 1', stationCode: 'B1', zone };
  await setUpStation(parts, { ...site, locale: 'en', commandId: idOf('set up'), administrator });
}

function receive({ parts }: Host, name: string, receivedAtMs: number): string {
  const caseId = idOf(`case ${name}`);
  const worker = { commandId: idOf(`open ${name}`), actor: 'owner', roles: ['operator' as const] };
  const opened = givenOpened({ caseId });
  const parcel = givenParcel({ parcelId: idOf(`parcel ${name}`), trackingNumber: `T${receivedAtMs}` });
  parts.work.apply(caseId, { type: 'OpenCase', opened, parcel }, worker);
  return caseId;
}

function unplaced({ parts }: Host, caseIds: readonly string[], zone: string, beginMs: number): number {
  const events = caseIds.flatMap((caseId, at) =>
    parts.record.stream(caseStreamId(caseId)).map(({ envelope }) => ({ envelope, atMs: beginMs + at * HALF_HOUR_MS })),
  );
  return events.filter(({ envelope, atMs }) => envelope.zone !== zone || envelope.occurredAtMs !== atMs).length;
}

async function exportsFrom({ parts }: Host, days: Night['days']): Promise<[string, string][]> {
  const exchange = openExchangeStore(parts.database);
  const found: [string, string][] = [];
  for (const [date] of days) {
    const [span] = await stationSpans({ date }, parts.station.identity().zone, exchange);
    const first = span && parts.events.at(span.stationId, span.fromSeq);
    found.push([date, first ? new Date(first.envelope.occurredAtMs).toISOString() : 'nothing']);
  }
  return found;
}
