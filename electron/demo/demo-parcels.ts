import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';
import { importWords } from '../import/import-words.ts';
import { readImportFile } from '../import/read-import-file.ts';

const Labels = z.array(
  z.object({
    what: z.string(),
    rmaNumber: z.string().nullable(),
    trackingNumber: z.string(),
    gtins: z.array(z.string()),
    grossMg: z.int().positive(),
  }),
);

/** The parcels of the side panel, with the names of what is inside. */
export function demoParcels(root: string): DemoView['parcels'] {
  const { items } = readImportFile('catalogue', join(root, 'resources', 'demo', 'catalogue.csv'), importWords('en'));
  const nameOf = new Map(items.map(({ gtin, name }) => [gtin, name]));
  return Labels.parse(JSON.parse(readFileSync(join(root, 'resources', 'demo', 'demo-labels.json'), 'utf8'))).map(
    (label) => ({
      ...label,
      names: label.gtins.map((gtin) => nameOf.get(gtin.padStart(14, '0')) ?? gtin),
    }),
  );
}
