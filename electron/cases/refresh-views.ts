import type { Database } from '../store/database.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { Meta } from '../store/meta.ts';
import { schemaVersionOf } from '../store/migrate.ts';
import { rebuildViews, type ViewParts } from './rebuild.ts';

/**
 * A migration makes room for what a view shows and leaves it empty; the first start after it folds all views again.
 * Which schema they were folded for is kept, so that a start that was cut off in between does it the next time.
 */
export function refreshViews(
  parts: ViewParts & { readonly database: Database; readonly meta: Meta; readonly reference: ReferenceStore },
): void {
  const schema = String(schemaVersionOf(parts.database));
  if (parts.meta.get('viewsOfSchema') === schema) return;
  parts.record.transaction(() => {
    if (parts.events.count() > 0) rebuildViews(parts);
    parts.reference.reindex();
    parts.meta.put('viewsOfSchema', schema);
  });
}
