import { readFileSync, statSync } from 'node:fs';
import { mapCatalogue } from '../../shared/domain/import/map-catalogue.ts';
import { mapShipments } from '../../shared/domain/import/map-shipments.ts';
import { mapReturns } from '../../shared/domain/import/map-returns.ts';
import { tableRefusalMessage } from '../../shared/domain/import/refusal-message.ts';
import type { RefusedRow } from '../../shared/domain/import/refused-row.ts';
import { FILE_BYTES_LIMIT, type Table, type TableRefusal } from '../../shared/domain/import/table.ts';
import type { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { ImportKind } from '../../shared/protocol/calls/administration.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { decodeText } from './decode-text.ts';
import { readTable } from './read-table.ts';

/** What a file holds: rows to take and rows that were refused, each with its reason. */
export interface ImportFile {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rowsRead: number;
  readonly returns: readonly ExpectedReturn[];
  readonly items: readonly CatalogueItem[];
  readonly shipments: readonly OutboundShipment[];
  readonly refused: readonly RefusedRow[];
}

type Mapped = Pick<ImportFile, 'refused'> & Partial<Pick<ImportFile, 'returns' | 'items' | 'shipments'>>;

const MAPPERS: { readonly [Kind in ImportKind]: (table: Table) => Result<Mapped, TableRefusal> } = {
  returns: mapReturns,
  catalogue: mapCatalogue,
  shipments: mapShipments,
};

/**
 * Reads a CSV of expected returns, of shipments sent out, or of the catalogue. Nothing is stored: preview and import read the same way.
 * @throws NotFoundError when there is no such file, RefusedError `import-file-<reason>` when it is no table we can use.
 */
export function readImportFile(kind: ImportKind, path: string, words: Translate): ImportFile {
  const decoded = taken(decodeText(readBytes(path)), words);
  const table = taken(readTable(decoded.text), words);
  const mapped = taken(MAPPERS[kind](table), words);
  return {
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    header: table.header,
    rowsRead: table.rows.length + table.refused.length,
    returns: mapped.returns ?? [],
    items: mapped.items ?? [],
    shipments: mapped.shipments ?? [],
    refused: mapped.refused,
  };
}

function readBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new NotFoundError('import-file-missing', `There is no file ${path}: check its name.`, { path });
  if (stat.size > FILE_BYTES_LIMIT) {
    throw new RefusedError(
      { kind: 'import-file-too-large', path, bytes: stat.size },
      `${path} is larger than 20 MB: split it.`,
    );
  }
  return readFileSync(path);
}

function taken<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: TableRefusal },
  words: Translate,
): Value {
  if (result.ok) return result.value;
  const { kind, ...details } = result.error;
  const { id, values } = tableRefusalMessage(result.error);
  throw new RefusedError({ ...details, kind: `import-${kind}` }, words.say(id, values));
}
