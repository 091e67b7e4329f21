import { randomFrom } from '../../support/property-seed.ts';
import { makeSignedRecord, type SignedRecord } from './signed-record.ts';
import { TAMPERINGS, type Tampering } from './tamperings.ts';

export interface TamperFigures {
  readonly tried: number;
  /** Not found, by what was done and where. */
  readonly missed: string[];
  /** Found, and another event was named than the first wrong one. */
  readonly misnamed: string[];
  /** What the unharmed record was said to be; none: it was said to be sound. */
  readonly falseAlarms: string[];
}

const EVENTS = 250;

/** Changes a record behind its back, one way after the other, and asks each time whether `verify` sees it. */
export function tamperLoop({ times, seed, workDir }: { times: number; seed: number; workDir: string }): TamperFigures {
  const random = randomFrom(seed);
  const record = makeSignedRecord(EVENTS, workDir);
  const figures = {
    tried: times,
    missed: new Array<string>(),
    misnamed: new Array<string>(),
    falseAlarms: alarmsOf(record),
  };
  dropTriggers(record);
  for (let time = 0; time < times; time += 1) {
    const tampering = TAMPERINGS[time % TAMPERINGS.length];
    if (tampering) tamper(record, tampering, random, figures);
  }
  figures.falseAlarms.push(...alarmsOf(record));
  return figures;
}

function tamper(record: SignedRecord, { name, run }: Tampering, random: () => number, figures: TamperFigures): void {
  const at = 1 + Math.floor(random() * EVENTS);
  record.database.exec('SAVEPOINT tampering');
  const [from, to] = run(record.database, at, EVENTS, random);
  const { fault } = record.verify();
  record.database.exec('ROLLBACK TO tampering; RELEASE tampering');
  const what = `${name} at ${at}`;
  if (fault === null) figures.missed.push(what);
  else if (fault.stationSeq < from || fault.stationSeq > to) {
    figures.misnamed.push(`${what}: ${fault.kind} at ${fault.stationSeq}, not ${from} to ${to}`);
  }
}

function alarmsOf({ verify, length }: SignedRecord): string[] {
  const { fault, vouchedSeq } = verify();
  if (fault !== null) return [`${fault.kind} at ${fault.stationSeq}`];
  return vouchedSeq === length ? [] : [`vouched for up to ${vouchedSeq} of ${length}`];
}

/** Whoever can write to the file can do this too. */
function dropTriggers({ database }: SignedRecord): void {
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all();
  for (const name of names) database.exec(`DROP TRIGGER ${String(name)}`);
}
