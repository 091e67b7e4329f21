import { learnMass, type LearnedMass, NEWEST_PARCELS } from '../../shared/domain/masses/learn-mass.ts';
import { inOrderOfTime, MassSample, type MassSubject } from '../../shared/domain/masses/mass-sample.ts';
import { SettledMass, subjectKey } from '../../shared/domain/masses/settled-mass.ts';
import type { SampleOfCase } from '../../shared/return-case/samples-of-case.ts';
import type { Database } from './database.ts';

interface SampleRow {
  readonly kind: MassSubject['kind'];
  readonly subject_key: string;
  readonly subject: string;
  readonly case_id: string;
  readonly mass_mg: number;
  readonly sigma_mg: number;
  readonly units: number;
  readonly weighed_at_ms: number;
  readonly how: string;
}

/** A SKU of which some parcel spoke, or that somebody settled. */
export interface KnownUnit {
  /** `subjectKey`: the same for every spelling. */
  readonly key: string;
  readonly sku: string;
  /** So many parcels speak of it. */
  readonly parcels: number;
  readonly isSettled: boolean;
}

export type MassStore = ReturnType<typeof openMassStore>;

/** The views over masses: one row for each case and each thing it taught, one for what a person settled of a thing. */
export function openMassStore(database: Database) {
  const put = database.prepare<SampleRow>(
    `INSERT OR REPLACE INTO mass_sample VALUES
     (:kind, :subject_key, :subject, :case_id, :mass_mg, :sigma_mg, :units, :weighed_at_ms, :how)`,
  );
  const ofCase = database.prepare<[string], SampleRow>('SELECT * FROM mass_sample WHERE case_id = ?');
  const dropCase = database.prepare<[string]>('DELETE FROM mass_sample WHERE case_id = ?');
  const newest = database.prepare<[string, string, number], SampleRow>(
    `SELECT * FROM mass_sample WHERE kind = ? AND subject_key = ?
     ORDER BY weighed_at_ms DESC, case_id DESC LIMIT ?`,
  );
  const sampled = database.prepare<[], { key: string; sku: string; parcels: number }>(
    `SELECT subject_key AS key, min(subject) AS sku, count(*) AS parcels FROM mass_sample
     WHERE kind = 'unit' GROUP BY subject_key`,
  );
  const changes = database
    .prepare<[], string>(`SELECT total_changes() || ' ' || data_version FROM pragma_data_version`)
    .pluck();
  const putSettled = database.prepare<[string, string, string, string]>(
    'INSERT OR REPLACE INTO settled_mass VALUES (?, ?, ?, ?)',
  );
  const dropSettled = database.prepare<[string]>('DELETE FROM settled_mass WHERE stream_id = ?');
  const settledOf = database.prepare<[string, string], { settled: string }>(
    'SELECT settled FROM settled_mass WHERE kind = ? AND subject_key = ?',
  );
  const settledUnits = database.prepare<[], { key: string; settled: string }>(
    `SELECT subject_key AS key, settled FROM settled_mass WHERE kind = 'unit'`,
  );
  const dumpSamples = database.prepare<[], { line: string }>(
    `SELECT 'mass_sample ' || json_array(kind, subject_key, subject, case_id, mass_mg, sigma_mg, units, weighed_at_ms, how)
     AS line FROM mass_sample ORDER BY line`,
  );
  const dumpSettled = database.prepare<[], { line: string }>(
    `SELECT 'settled_mass ' || json_array(stream_id, kind, subject_key, settled) AS line FROM settled_mass ORDER BY line`,
  );
  /** Learning sorts a hundred parcels: done again only when one of them changed. */
  const learned = new Map<string, LearnedMass | null>();
  const samplesOf = (subject: MassSubject): readonly MassSample[] =>
    inOrderOfTime(newest.all(subject.kind, subjectKey(subject), NEWEST_PARCELS).map(sampleOf));
  const add = (caseId: string, samples: readonly SampleOfCase[]): void => {
    for (const { subject, sample } of samples) {
      learned.delete(memoKey(subject.kind, subjectKey(subject)));
      put.run(rowOf(caseId, subject, sample));
    }
  };

  return {
    /** Replaces what one case teaches. */
    replace: (caseId: string, samples: readonly SampleOfCase[]): void => {
      for (const { kind, subject_key: key } of ofCase.all(caseId)) learned.delete(memoKey(kind, key));
      dropCase.run(caseId);
      add(caseId, samples);
    },
    /** What one more case teaches, in a table that was cleared. */
    add,
    replaceSettled: (streamId: string, settled: SettledMass | null): void => {
      if (settled === null) dropSettled.run(streamId);
      else putSettled.run(streamId, settled.subject.kind, subjectKey(settled.subject), JSON.stringify(settled));
    },
    clear: (): void => {
      learned.clear();
      database.exec('DELETE FROM mass_sample; DELETE FROM settled_mass');
    },
    /** Of the newest parcels, oldest first. */
    samplesOf,
    /** What they teach; null without one. */
    learnedOf: (subject: MassSubject): LearnedMass | null => {
      const key = memoKey(subject.kind, subjectKey(subject));
      const known = learned.get(key);
      if (known !== undefined) return known;
      const fresh = learnMass(samplesOf(subject));
      // A transaction may yet be rolled back, and what it wrote with it.
      if (!database.inTransaction) learned.set(key, fresh);
      return fresh;
    },
    settledOf: (subject: MassSubject): SettledMass | null => {
      const row = settledOf.get(subject.kind, subjectKey(subject));
      return row ? settledIn(row) : null;
    },
    /** Every SKU of which some parcel spoke, or that somebody settled; in no order. */
    units: (): KnownUnit[] => {
      const settled = new Map(settledUnits.all().map(({ key, ...row }) => [key, settledIn(row)]));
      const spokenOf = sampled.all().map((row) => ({ ...row, isSettled: settled.delete(row.key) }));
      const unspoken = [...settled].flatMap(([key, { subject }]) =>
        subject.kind === 'unit' ? [{ key, sku: subject.sku, parcels: 0, isSettled: true }] : [],
      );
      return [...spokenOf, ...unspoken];
    },
    /** Another text after anything in the database was written, here or by another program. */
    changes: (): string => changes.get() ?? '',
    dump: (): string[] => [...dumpSamples.all(), ...dumpSettled.all()].map(({ line }) => line),
  };
}

const memoKey = (kind: MassSubject['kind'], key: string): string => `${kind} ${key}`;

const settledIn = ({ settled }: { readonly settled: string }): SettledMass => SettledMass.parse(JSON.parse(settled));

function rowOf(caseId: string, subject: MassSubject, sample: MassSample): SampleRow {
  return {
    kind: subject.kind,
    subject_key: subjectKey(subject),
    subject: subject.kind === 'unit' ? subject.sku : subject.name,
    case_id: caseId,
    mass_mg: sample.massMg,
    sigma_mg: sample.sigmaMg,
    units: sample.units,
    weighed_at_ms: sample.atMs,
    how: sample.how,
  };
}

function sampleOf(row: SampleRow): MassSample {
  const { mass_mg: massMg, sigma_mg: sigmaMg, units, case_id: caseId, weighed_at_ms: atMs, how } = row;
  return MassSample.parse({ massMg, sigmaMg, units, caseId, atMs, how });
}
