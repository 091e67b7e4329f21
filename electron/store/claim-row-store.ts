import { ClaimRowData } from '../../shared/views/claim-row.ts';
import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import type { Database } from './database.ts';

interface Row {
  readonly document: string;
}

export type ClaimRowStore = ReturnType<typeof openClaimRowStore>;

/** The view over claims: replaced in the transaction that appended to a claim or to the case it rests on. */
export function openClaimRowStore(database: Database) {
  const put = database.prepare<[string, string, string, string, number, string]>(
    'INSERT OR REPLACE INTO claim_row (claim_id, case_id, status, period, is_taken, document) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const drop = database.prepare<[string]>('DELETE FROM claim_row WHERE claim_id = ?');
  const ofCase = database.prepare<[string], { claim_id: string }>(
    `SELECT claim_id FROM claim_row WHERE case_id = CAST(? AS TEXT) ORDER BY claim_id`,
  );
  const one = database.prepare<[string], Row>('SELECT document FROM claim_row WHERE claim_id = ?');
  const ofPeriod = database.prepare<[string], Row>('SELECT document FROM claim_row WHERE period = ? ORDER BY claim_id');
  const unsettled = database.prepare<[], Row>(
    "SELECT document FROM claim_row WHERE status NOT IN ('paid', 'written-off') ORDER BY claim_id",
  );
  const periods = database.prepare<[], { period: string }>(
    'SELECT DISTINCT period FROM claim_row ORDER BY period DESC',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'claim ' || json_array(claim_id, case_id, status, period, is_taken, document) AS line
     FROM claim_row ORDER BY line`,
  );
  const read = ({ document }: Row): ClaimRowData => ClaimRowData.parse(JSON.parse(document));
  return {
    put: (row: ClaimRowData): void => {
      put.run(row.claimId, row.caseId, row.status, row.period, row.isTaken ? 1 : 0, canonicalJson(row));
    },
    drop: (claimId: string): void => void drop.run(claimId),
    idsOfCase: (caseId: string): string[] => ofCase.all(caseId).map((row) => row.claim_id),
    get: (claimId: string): ClaimRowData | null => {
      const row = one.get(claimId);
      return row ? read(row) : null;
    },
    ofPeriod: (period: string): ClaimRowData[] => ofPeriod.all(period).map(read),
    /** What waits for the carrier or for us, whatever its month. */
    unsettled: (): ClaimRowData[] => unsettled.all().map(read),
    /** Months that have claims, newest first. */
    periods: (): string[] => periods.all().map(({ period }) => period),
    clear: (): void => {
      database.exec('DELETE FROM claim_row');
    },
    /** Every row as text, in a fixed order. */
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}
