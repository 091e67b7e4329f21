import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { rebuildViews } from '../../electron/cases/rebuild.ts';
import { verifyRecord } from '../../electron/cases/verify.ts';
import { renderCertificate } from '../../electron/documents/certificate-pdf.ts';
import { FONT_FAMILY } from '../../electron/documents/font.ts';
import { writePdf } from '../../electron/documents/write-pdf.ts';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { KETTLE, photographs } from '../electron/documents/support/certificates.ts';
import type { FilledBench } from './filled-bench.ts';
import type { Comparison } from './measure.ts';

/** What is compared with what. Every baseline runs in the same process, on the same disk, in turns with its subject. */
export function comparisons(bench: FilledBench, cases: number): readonly Comparison[] {
  return [
    durableAppend(bench),
    lookup(bench, cases),
    search(bench, cases),
    scan(bench, cases),
    ...wholeRecord(bench),
    certificate(),
  ];
}

/** One event in one durable transaction: sealing, chaining and views against the bare insert of the same bytes. */
function durableAppend({ parts, dataDir }: FilledBench): Comparison {
  const event = { type: 'CodeNotRecognised', schemaVersion: 1, data: { raw: 'X', reading: 'X', source: 'wedge' } };
  const author = { commandId: v7(), actor: 'benchmark' };
  // A stream per event, as unknown codes have: the length of a stream is not what is measured here.
  const append = () => parts.record.transaction(() => parts.record.append(`scan:${v7()}`, [event], author));
  const [sample] = append();
  const raw = new Database(join(dataDir, 'baseline.sqlite'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE event (seq INTEGER PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO event (text, hash) VALUES (?, ?)');
  const insertOne = raw.transaction(() => insert.run(sample?.text ?? '', sample?.hash ?? ''));
  return {
    name: 'append one event, durably',
    baseline: 'better-sqlite3 insert of the same bytes, synchronous=FULL',
    repeats: 40,
    rounds: 15,
    subject: append,
    against: () => insertOne.immediate(),
  };
}

function lookup({ parts, trackingNumber }: FilledBench, cases: number): Comparison {
  const keys = Array.from({ length: 100 }, (_, index) => codeKey(trackingNumber((index * 37) % cases)) ?? '');
  let asked = 0;
  const nextKey = (): string => keys[(asked += 1) % keys.length] ?? '';
  const select = parts.database.prepare(`SELECT case_id FROM case_code WHERE kind = 'tracking' AND code = ?`);
  return {
    name: `find a case by tracking number among ${cases}`,
    baseline: 'better-sqlite3 select by primary key',
    repeats: 2_000,
    rounds: 15,
    subject: () => parts.caseRows.byCode('tracking', nextKey()),
    against: () => select.all(nextKey()),
  };
}

/** From what somebody typed to the cases it means, against the index asked by itself. */
function search({ parts, call }: FilledBench, cases: number): Comparison {
  const match = parts.database.prepare(
    `SELECT case_id FROM search_word JOIN search_case ON search_case.id = search_word.rowid
     WHERE search_word MATCH ? ORDER BY search_word.rowid DESC LIMIT 40`,
  );
  let asked = 0;
  const nextWord = (): string => `sku ${(asked += 1) % 50}`;
  return {
    name: `search among ${cases} cases`,
    baseline: 'the full-text index asked by itself',
    repeats: 20,
    rounds: 10,
    subject: () => call('search.find', { text: nextWord(), limit: 40 }),
    against: () => match.all(nextWord()),
  };
}

/** The heaviest step of the day: recognise, close the case before, open the next, views, outbox, the bench's answer. */
function scan({ scanNext, call }: FilledBench, cases: number): Comparison {
  return {
    name: `scan the next parcel, with ${cases} cases behind it`,
    baseline: 'a call through the same dispatcher that does nothing',
    repeats: Math.max(1, Math.min(20, Math.floor(cases / 20))),
    rounds: 12,
    subject: scanNext,
    against: () => call('setup.status', {}),
  };
}

function wholeRecord({ parts }: FilledBench): Comparison[] {
  const events = parts.events.count();
  const texts = parts.database.prepare('SELECT text FROM event').pluck();
  const against = (): number => texts.all().reduce<number>((sum, text) => sum + sizeOf(text), 0);
  const baseline = 'read every event and parse its JSON';
  const common = { baseline, repeats: 1, rounds: 5, against };
  return [
    { ...common, name: `rebuild all views from ${events} events`, subject: () => rebuildViews(parts) },
    {
      ...common,
      name: `verify ${events} events, views and photographs`,
      subject: () => verifyRecord({ ...parts, ownStationId: parts.station.stationId() }),
    },
  ];
}

const sizeOf = (text: unknown): number => Object.keys(Object(JSON.parse(String(text)))).length;

function certificate(): Comparison {
  const { photos, files } = photographs(3);
  const content = { ...KETTLE, photos };
  const page = {
    title: 'Baseline',
    createdAtMs: KETTLE.issuedAtMs,
    content: '退货 Return',
    defaultStyle: { font: FONT_FAMILY },
  };
  return {
    name: 'set a certificate with three photographs',
    baseline: 'set a page of two words in the same fonts',
    repeats: 1,
    rounds: 5,
    subject: () => renderCertificate(content, files),
    against: () => writePdf(page),
  };
}
