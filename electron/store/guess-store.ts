import { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { Database } from './database.ts';

/** By what announced returns and shipments are looked for; keys as `codeKey` makes them. */
export interface GuessKeys {
  readonly skus: readonly string[];
  readonly phoneTail: string | null;
  /** What the slip says, with everything one mistake away from it: RMA and order numbers. */
  readonly written: readonly string[];
  /** The label's number, with everything one mistake away from it. */
  readonly tracking: readonly string[];
}

export type GuessStore = ReturnType<typeof openGuessStore>;

/** More are equally (un)likely: what sets them apart has to be scanned or read first. */
const MOST = 200;

interface DocumentRow {
  readonly document: string;
}

/**
 * Finds what an unidentified parcel may be, by index: rows that share a SKU or the end of a telephone number, most
 * shared first, and rows whose numbers are what was written. Rows that have a case already are left out.
 */
export function openGuessStore(database: Database) {
  const returnsSharing = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM (
       SELECT guess_key.ref, count(*) AS hits FROM json_each(?) AS wanted
       JOIN guess_key ON guess_key.kind = json_extract(wanted.value, '$[0]')
         AND guess_key.key = json_extract(wanted.value, '$[1]') AND guess_key.source = 'return'
       WHERE NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'rma' AND case_code.code = guess_key.ref)
       GROUP BY guess_key.ref ORDER BY hits DESC, guess_key.ref DESC LIMIT ?
     ) AS found JOIN expected_return ON expected_return.rma_key = found.ref`,
  );
  const shipmentsSharing = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM (
       SELECT guess_key.ref, count(*) AS hits FROM json_each(?) AS wanted
       JOIN guess_key ON guess_key.kind = json_extract(wanted.value, '$[0]')
         AND guess_key.key = json_extract(wanted.value, '$[1]') AND guess_key.source = 'shipment'
       WHERE NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'tracking' AND case_code.code = guess_key.ref)
       GROUP BY guess_key.ref ORDER BY hits DESC, guess_key.ref DESC LIMIT ?
     ) AS found JOIN outbound_shipment ON outbound_shipment.tracking_key = found.ref`,
  );
  const returnsByRma = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM expected_return WHERE rma_key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'rma' AND case_code.code = expected_return.rma_key)
     ORDER BY rma_key LIMIT ?`,
  );
  const returnsByOrder = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM expected_return WHERE order_key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'rma' AND case_code.code = expected_return.rma_key)
     ORDER BY rma_key LIMIT ?`,
  );
  const shipmentsByOrder = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM outbound_shipment WHERE order_key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'tracking' AND case_code.code = outbound_shipment.tracking_key)
     ORDER BY tracking_key LIMIT ?`,
  );
  const shipmentsByTracking = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM outbound_shipment WHERE tracking_key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'tracking' AND case_code.code = outbound_shipment.tracking_key)
     ORDER BY tracking_key LIMIT ?`,
  );
  const returnsByTracking = database.prepare<[string, number], DocumentRow>(
    `SELECT document FROM expected_parcel JOIN expected_return USING (rma_key)
     WHERE expected_parcel.tracking_key IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.kind = 'rma' AND case_code.code = rma_key)
     ORDER BY rma_key LIMIT ?`,
  );

  return {
    /** At most a few hundred rows, each once, in no particular order. */
    candidates: (keys: GuessKeys): { returns: ExpectedReturn[]; shipments: OutboundShipment[] } => {
      const contents = JSON.stringify([
        ...keys.skus.map((sku) => ['sku', sku]),
        ...(keys.phoneTail === null ? [] : [['phone', keys.phoneTail]]),
      ]);
      const [written, tracking] = [JSON.stringify(keys.written), JSON.stringify(keys.tracking)];
      const returns = [
        ...returnsSharing.all(contents, MOST),
        ...returnsByRma.all(written, MOST),
        ...returnsByOrder.all(written, MOST),
        ...returnsByTracking.all(tracking, MOST),
      ];
      const shipments = [
        ...shipmentsSharing.all(contents, MOST),
        ...shipmentsByOrder.all(written, MOST),
        ...shipmentsByTracking.all(tracking, MOST),
      ];
      return {
        returns: distinct(returns).map((text) => ExpectedReturn.parse(JSON.parse(text))),
        shipments: distinct(shipments).map((text) => OutboundShipment.parse(JSON.parse(text))),
      };
    },
  };
}

const distinct = (rows: readonly DocumentRow[]): string[] => [...new Set(rows.map(({ document }) => document))];
