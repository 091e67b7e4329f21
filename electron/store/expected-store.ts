import { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { Database } from './database.ts';

/** An announced return whose parcel has not come, and when it was first announced. */
export interface AwaitedReturn {
  readonly expected: ExpectedReturn;
  readonly announcedAtMs: number;
}

interface Query {
  /** A part of the RMA, order or tracking number, as `codeKey` makes them; empty for all. */
  readonly part: string;
  readonly announcedBeforeMs: number;
}

export type ExpectedStore = ReturnType<typeof openExpectedStore>;

/** No case knows the RMA: neither a parcel has come, nor has anybody settled it without one. */
const LIST = `SELECT document, announced_at_ms FROM expected_return WHERE announced_at_ms <= :before
  AND NOT EXISTS (SELECT 1 FROM case_code WHERE kind = 'rma' AND code = rma_key)
  AND (:part = '' OR instr(rma_key, :part) OR instr(coalesce(order_key, ''), :part)
    OR EXISTS (SELECT 1 FROM expected_parcel p WHERE p.rma_key = expected_return.rma_key AND instr(p.tracking_key, :part)))
  ORDER BY announced_at_ms, rma_key LIMIT :limit OFFSET :offset`;
const COUNT = `SELECT count(*) AS returns FROM expected_return WHERE announced_at_ms <= :before
  AND NOT EXISTS (SELECT 1 FROM case_code WHERE kind = 'rma' AND code = rma_key)
  AND (:part = '' OR instr(rma_key, :part) OR instr(coalesce(order_key, ''), :part)
    OR EXISTS (SELECT 1 FROM expected_parcel p WHERE p.rma_key = expected_return.rma_key AND instr(p.tracking_key, :part)))`;

/** Announced returns without a parcel (A5, S105): the reference table beside what benches have received. */
export function openExpectedStore(database: Database) {
  const list = database.prepare<
    [{ part: string; before: number; offset: number; limit: number }],
    { document: string; announced_at_ms: number }
  >(LIST);
  const count = database.prepare<[{ part: string; before: number }], { returns: number }>(COUNT);
  const bound = ({ part, announcedBeforeMs }: Query) => ({ part, before: announcedBeforeMs });
  return {
    /** The oldest first. */
    awaited: (query: Query, offset: number, limit: number): AwaitedReturn[] =>
      list.all({ ...bound(query), offset, limit }).map(({ document, announced_at_ms }) => ({
        expected: ExpectedReturn.parse(JSON.parse(document)),
        announcedAtMs: announced_at_ms,
      })),
    countAwaited: (query: Query): number => count.get(bound(query))?.returns ?? 0,
  };
}
