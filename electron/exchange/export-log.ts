import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  EXCHANGE_FILES,
  EXCHANGE_FORMAT,
  EXCHANGE_FORMAT_VERSION,
  type FileDigest,
  type Manifest,
  type StationRange,
} from '../../shared/exchange/manifest.ts';
import { Envelope } from '../../shared/event-log/envelope.ts';
import type { ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import { HostError } from '../host-error.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';
import { syncFolder, writeDurably } from '../store/write-durably.ts';
import { writeCheckpoints } from './checkpoint-lines.ts';
import { type FileSources, openFileFollower } from './follow-files.ts';
import { openLineWriter } from './line-writer.ts';
import { openRefFinder } from './ref-finder.ts';
import { type StationSpan, unbrokenRanges } from './station-spans.ts';

const PAGE_EVENTS = 200;

export interface ExportParts extends FileSources {
  readonly exchange: ExchangeStore;
  readonly checkpoints: CheckpointStore;
  readonly told: (progress: ExchangeProgress) => void;
}

export interface ExportPlan {
  readonly parent: string;
  readonly target: string;
  readonly head: Pick<Manifest, 'siteId' | 'exportedBy' | 'exportedAtMs'>;
  readonly spans: readonly StationSpan[];
  readonly withPersonal: boolean;
}

export interface Exported {
  readonly manifest: Manifest;
  readonly photos: number;
  readonly pdfs: number;
  /** Photographs and PDFs that the events name and this bench does not have. */
  readonly photosMissing: number;
}

/**
 * Writes an export: everything into a folder under another name beside its target, which is renamed when all of it is
 * safely on disk. A crash leaves no half export under the name; what it leaves is swept by the next one here.
 * @throws HostError `export-failed` when the disk does not take it.
 */
export async function exportLog(plan: ExportPlan, parts: ExportParts): Promise<Exported> {
  const prefix = `.returns-bench-${plan.head.exportedBy.stationId}-`;
  const draft = join(plan.parent, `${prefix}${plan.head.exportedAtMs}`);
  try {
    sweepDrafts(plan.parent, prefix);
    mkdirSync(draft, { mode: 0o700 });
    const written = await writeDraft(draft, plan, parts);
    renameSync(draft, plan.target);
    syncFolder(plan.parent);
    return written;
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    const message = `${plan.target} could not be written: check that the disk is there and has room, then export again.`;
    throw new HostError('export-failed', message, { path: plan.target }, cause);
  }
}

/** Left by a process that was killed: named for this station, so no other bench's running export is touched. */
function sweepDrafts(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function writeDraft(draft: string, plan: ExportPlan, parts: ExportParts): Promise<Exported> {
  const { events, stations, followed, named } = await writeEvents(draft, plan, parts);
  const { files: photos, missing: photosMissing } = followed;
  writeCheckpoints(draft, parts.checkpoints);
  const personal = plan.withPersonal ? await writePersonal(draft, named, parts) : null;
  const kind = { format: EXCHANGE_FORMAT, formatVersion: EXCHANGE_FORMAT_VERSION } as const;
  const manifest: Manifest = { ...kind, ...plan.head, stations, events, personal, photos };
  // Last, so that a folder with a manifest is whole even for whoever copies it by hand.
  writeDurably(join(draft, EXCHANGE_FILES.manifest), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'));
  return { manifest, photos: followed.photos, pdfs: followed.pdfs, photosMissing };
}

async function writeEvents(draft: string, { spans }: ExportPlan, parts: ExportParts) {
  const { exchange, told } = parts;
  const total = spans.reduce((sum, { fromSeq, toSeq }) => sum + toSeq - fromSeq + 1, 0);
  const lines = openLineWriter(join(draft, EXCHANGE_FILES.events));
  const files = openFileFollower(draft, EXCHANGE_FILES.photos, parts);
  const stations: StationRange[] = [];
  const people = openRefFinder(exchange.personalRefs());
  let done = 0;
  for (const span of spans) {
    for await (const page of pagesOf(span, exchange)) {
      for (const { text } of page) {
        lines.write(text);
        people.look(text);
        files.follow(Envelope.parse(JSON.parse(text)).data);
      }
      for (const range of unbrokenRanges(span.stationId, page)) addRange(stations, range);
      told({ kind: 'export', phase: 'events', done: (done += page.length), total: Math.max(total, done) });
    }
  }
  return { events: lines.finish(), followed: files.finish(), stations, named: people.found };
}

/** Pages one after the other, with the event loop free in between: no scan waits for an export. */
async function* pagesOf({ stationId, fromSeq, toSeq }: StationSpan, exchange: ExchangeStore) {
  for (let after = fromSeq - 1; ;) {
    const page = exchange.page(stationId, after, toSeq, PAGE_EVENTS);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.station_seq;
    await nextTurn();
  }
}

/** Pages that follow each other without a gap are one range. */
function addRange(ranges: StationRange[], range: StationRange): void {
  const last = ranges.at(-1);
  if (last?.stationId === range.stationId && last.toSeq + 1 === range.fromSeq) {
    ranges[ranges.length - 1] = { ...last, toSeq: range.toSeq, endHash: range.endHash };
  } else ranges.push(range);
}

/** Names and slip details that the exported events name, and no others: whoever gets the file needs no more. */
async function writePersonal(
  draft: string,
  named: ReadonlySet<string>,
  { exchange, told }: ExportParts,
): Promise<FileDigest> {
  const lines = openLineWriter(join(draft, EXCHANGE_FILES.personal));
  let done = 0;
  for (let after = ''; ;) {
    const rows = exchange.personalPage(after, PAGE_EVENTS);
    const last = rows.at(-1);
    if (!last) return lines.finish();
    for (const { ref, purpose, value, updated_at_ms: updatedAtMs } of rows) {
      if (named.has(ref)) lines.write(JSON.stringify({ ref, purpose, value, updatedAtMs }));
    }
    after = last.ref;
    told({ kind: 'export', phase: 'personal', done: (done += rows.length), total: done });
    await nextTurn();
  }
}
