import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMassDesk } from '../../electron/cases/mass-desk.ts';
import { createMassList } from '../../electron/cases/mass-list.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { openMassStore } from '../../electron/store/mass-store.ts';
import { openReferenceStore } from '../../electron/store/reference-store.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import { compare, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

type Database = ReturnType<typeof openDatabase>;

const PAGE = 50;
/** One SKU in ten has been taught by twenty parcels, the others by two: a few things sell, most lie. */
const SOLD_OFTEN = 10;
const DAY_MS = 86_400_000;

/**
 * The list of what things weigh, its first page of fifty, against one statement that counts the parcels of every SKU in
 * the same table: what waits for a person stands first, so that nobody can list without having looked at all of them.
 */
export async function benchmarkMassList({ skus, rounds }: Sizes): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-masses-'));
  const database = openDatabase(folder);
  fill(database, skus);
  const counts = database.prepare(
    `SELECT subject_key, count(*) FROM mass_sample WHERE kind = 'unit' GROUP BY subject_key`,
  );
  const common = {
    baseline: 'better-sqlite3 counts the parcels of every SKU',
    promise: null,
    rounds,
    against: () => counts.all(),
  } as const;
  const name = `list what ${skus} SKUs weigh`;
  const { page, hearOfParcel } = open(database);
  let offset = 0;
  const next = (): unknown => page('', (offset = (offset + PAGE) % skus));
  const rows = [
    await compare({
      ...common,
      name: `${name}: first after a start`,
      repeats: 3,
      subject: () => open(database).page(),
    }),
    await compare({
      ...common,
      name: `${name}: after one more parcel`,
      repeats: 10,
      subject: () => {
        hearOfParcel();
        return page();
      },
    }),
    await compare({ ...common, name: `${name}: the next page`, repeats: 20, subject: next }),
    await compare({ ...common, name: `${name}: a word of a name`, repeats: 20, subject: () => page('blue 7') }),
  ];
  database.close();
  rmSync(folder, { recursive: true });
  return rows;
}

/** The host's own list over this database; it remembers what it has learned, as the host does. */
function open(database: Database) {
  const massRows = openMassStore(database);
  const reference = openReferenceStore(database);
  const policy = () => DEFAULT_POLICY;
  const massDesk = createMassDesk({ massRows, reference, policy });
  const list = createMassList({ massDesk, massRows, reference, policy });
  let parcels = 0;
  return {
    page: (search = '', offset = 0) => list({ search, offset, limit: PAGE }),
    hearOfParcel: (): void => {
      parcels += 1;
      const caseId = `00000000-0000-4000-9000-${String(parcels).padStart(12, '0')}`;
      const sample = { massMg: 500_000, sigmaMg: 1_000, units: 1, caseId, atMs: 0, how: 'counted' as const };
      massRows.replace(caseId, [{ subject: { kind: 'unit', sku: `SKU-${parcels * SOLD_OFTEN}` }, sample }]);
    },
  };
}

/** Rows of the view stand in for cases, written by one statement; the catalogue is put in as an import does. */
function fill(database: Database, skus: number): void {
  const reference = openReferenceStore(database);
  database.transaction(() => {
    for (let at = 0; at < skus; at += 1) {
      const unitMassMg = at % 3 === 0 ? 500_000 : null;
      const sold = { unitMassMg, massSpreadMg: null, priceMinor: null, currency: null, serialised: false };
      reference.putItem({ sku: `SKU-${at}`, gtin: null, name: `Blue thing ${at}`, category: null, ...sold }, 0);
    }
  })();
  database.exec(`
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${skus - 1}),
      p (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM p WHERE j < 19)
    INSERT INTO mass_sample
      SELECT 'unit', 'SKU' || i, 'SKU-' || i, printf('%08x-0000-4000-8000-%012x', j, i),
        500000 + (i % 7) * 10000 + (i * j * 7919) % 2000, 1000.0, 1, 1790000000000 + j * ${DAY_MS}, 'counted'
      FROM n JOIN p ON j < CASE i % ${SOLD_OFTEN} WHEN 0 THEN 20 ELSE 2 END`);
}
