import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { TRACKING_FORMATS, TRACKING_TABLE } from '../../../../shared/domain/code/tracking-formats.ts';

/** What each version of the table says. A changed table needs a version of its own: add a row, never change one. */
const TABLES: Readonly<Record<string, string>> = { '2026-11-23': '7146cc3e0ed59808' };

it('the table of tracking formats has another version when it says something else', () => {
  const rows = TRACKING_FORMATS.map(({ id, carrier, pattern, check, specificity }) =>
    JSON.stringify([id, carrier, pattern.source, pattern.flags, check, specificity]),
  );
  const digest = createHash('sha256').update(rows.toSorted().join('\n')).digest('hex').slice(0, 16);
  expect({ [TRACKING_TABLE]: digest }).toEqual({ [TRACKING_TABLE]: TABLES[TRACKING_TABLE] });
});
