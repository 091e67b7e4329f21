import { basename } from 'node:path';
import { cutOf } from '../../shared/exchange/manifest.ts';
import { exchangeCalls, type ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import { exportTarget, importSource } from '../exchange/exchange-path.ts';
import { exportLog } from '../exchange/export-log.ts';
import { importLog } from '../exchange/import-log.ts';
import { importOutcome } from '../exchange/import-outcome.ts';
import { notePolicyConflict } from '../exchange/note-policy-conflict.ts';
import { raiseNumbers } from '../exchange/raise-numbers.ts';
import { codesOfStations, sharedCodes, stationsBefore } from '../exchange/station-codes.ts';
import { stationSpans } from '../exchange/station-spans.ts';
import type { Worker } from '../cases/case-work.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';

type Calls = HandlersFor<typeof exchangeCalls>;
type ExportParams = Parameters<Calls['log.export']>[0];
type ImportParams = Parameters<Calls['log.import']>[0];
/** As much of a name as the record takes. */
const MOST_NAME = 120;

type Told = (progress: ExchangeProgress) => void;

/** Carrying records between the stations of a site: out into a folder, in from one, and how far each station is known. */
export function exchangeHandlers(parts: HostParts) {
  const { once, exchangeDesk } = parts;
  return {
    'log.export': (params, context) =>
      exchangeDesk.run(params.commandId, async (told) => {
        const change = { call: 'log.export', params };
        const first = once.answered(change, exchangeCalls['log.export'].result);
        if (first) return first;
        const report = await writeLog(parts, params, told);
        return once(change, exchangeCalls['log.export'].result, () => {
          const data = { kind: 'records', rows: report.events, fileName: nameIn(report.path) } as const;
          noteAct(parts, 'ExportMade', data, workerOf(params, context));
          return report;
        });
      }),
    'log.import': (params, context) =>
      exchangeDesk.run(params.commandId, async (told) => {
        const change = { call: 'log.import', params };
        const first = once.answered(change, exchangeCalls['log.import'].result);
        if (first) return first;
        const worker = workerOf(params, context);
        const report = await takeLog(parts, params, worker, told);
        return once(change, exchangeCalls['log.import'].result, () => {
          const kind = params.restore ? 'restore' : 'records';
          const data = { kind, rows: report.taken, fileName: nameIn(params.path) } as const;
          noteAct(parts, 'ImportMade', data, worker);
          return report;
        });
      }),
    'log.status': () => {
      const { siteId, stationId } = parts.station.identity();
      const codes = codesOfStations(parts);
      return {
        siteId,
        stations: parts.exchange.stations().map((row) => ({
          stationId: row.station_id,
          code: codes.get(row.station_id) ?? null,
          isOwn: row.station_id === stationId,
          events: row.events,
          lastSeq: row.last_seq,
        })),
        running: exchangeDesk.running(),
        forks: parts.exchange.forks(),
      };
    },
  } satisfies Calls;
}

/** The folder alone: where it lies on a machine is nobody's business elsewhere. */
const nameIn = (path: string): string => basename(path).slice(-MOST_NAME);

async function writeLog(parts: HostParts, { path, since, withPersonal }: ExportParams, told: Told) {
  const { exchange, checkpoints, photos, evidenceFiles, clock, dataDir } = parts;
  const { siteId, stationId, zone } = parts.station.identity();
  const { stationCode } = parts.station.view();
  const head = { siteId, exportedBy: { stationId, stationCode }, exportedAtMs: clock.nowMs() };
  const target = exportTarget(path, dataDir);
  parts.checkpointDesk.sign();
  const spans = await stationSpans(since, zone, exchange);
  const { manifest, ...files } = await exportLog(
    { ...target, head, spans, withPersonal },
    { exchange, checkpoints, photos, evidenceFiles, told },
  );
  return {
    path: target.target,
    events: manifest.events.lines,
    ...files,
    personal: manifest.personal?.lines ?? null,
    cut: cutOf(manifest),
  };
}

/** What was taken stands even when the file is then refused: the bench shows it either way. */
async function takeLog(parts: HostParts, { path, restore }: ImportParams, worker: Worker, told: Told) {
  const { siteId, stationId } = parts.station.identity();
  const folder = importSource(path, parts.dataDir);
  try {
    const imported = await importLog(
      { folder, siteId, stationId, isRestoring: restore },
      {
        events: parts.events,
        exchange: parts.exchange,
        checkpoints: parts.checkpoints,
        photos: parts.photos,
        evidenceFiles: parts.evidenceFiles,
        transaction: parts.record.transaction,
        grown: parts.streamGrown,
        nowMs: parts.clock.nowMs,
        told,
      },
    );
    // A station that goes on from another's backup prints under the same code: what that one gave since is out there.
    const given = restore ? [stationId] : parts.station.lineage().slice(1);
    parts.record.transaction(() => given.forEach((id) => raiseNumbers(id, parts.exchange, parts.numbers)));
    const policyConflict = parts.record.transaction(() => notePolicyConflict(worker, parts));
    const { streams, ...counts } = imported;
    return {
      ...counts,
      ...(await importOutcome(streams, parts)),
      policyConflict,
      stationCodesShared: sharedCodes(codesOfStations(parts), stationsBefore(parts)),
    };
  } finally {
    parts.personal.scrub();
    parts.benchChanged();
  }
}
