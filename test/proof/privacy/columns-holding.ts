import type { Database } from '../../../electron/store/database.ts';
import { columnsOf } from './data-places.ts';

/** The columns, `table.column`, in which one of some texts stands, whatever else does. */
export function columnsHolding(database: Database, texts: readonly string[]): string[] {
  return columnsOf(database)
    .map(({ at }) => at)
    .filter((at) => {
      const [table = '', column = ''] = at.split('.');
      const holds = database.prepare<[string]>(`SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`);
      return texts.some((text) => holds.get(text) !== undefined);
    });
}
