import { parseArgs } from 'node:util';
import { createHash } from 'node:crypto';
import { FONT_FAMILY } from '../../../electron/documents/font.ts';
import { sheetFile } from '../../../electron/documents/sheet-file.ts';
import { writePdf } from '../../../electron/documents/write-pdf.ts';
import { dateCell, textCell } from '../../../shared/claim/sheet/sheet-cell.ts';
import { zipParts } from '../hostile/zip-parts.ts';
import { workThrough } from './bench-nights.ts';
import { NIGHTS } from './nights.ts';
import { seeNight } from './site-days.ts';

/** Prints what the app makes of every night on a computer set to the zone in `TZ`, as one line of JSON. */
const { values } = parseArgs({
  options: { dir: { type: 'string' }, minutes: { type: 'string' }, benches: { type: 'string' } },
});
const dir = values.dir ?? '';
const benches = NIGHTS.slice(0, Number(values.benches)).concat(NIGHTS.filter(({ what }) => what === 'a day left out'));
const nights = NIGHTS.map((night) => seeNight(night, Number(values.minutes) * 60_000));
const worked = [];
for (const night of new Set(benches))
  worked.push({ zone: night.zone, beginsAt: night.beginsAt, ...(await workThrough(night, dir)) });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const table = {
  ...{ name: 'Claims', columns: [{ id: 'on', heading: 'On', width: 12 }], foot: [] },
  rows: [[dateCell('2026-03-29')], [textCell('2026-03-29')]],
};
const pdf = await writePdf({
  title: 'Sheet',
  createdAtMs: Date.UTC(2026, 2, 29, 0, 30),
  content: ['Sheet'],
  defaultStyle: { font: FONT_FAMILY },
});
process.stdout.write(
  JSON.stringify({
    machineOffset: new Date(0).getTimezoneOffset(),
    result: {
      nights,
      worked,
      pdf: hashOf(pdf.bytes),
      sheet: zipParts(await sheetFile([table], 'xlsx', 'Claims')).get('xl/worksheets/sheet1.xml'),
    },
  }),
);
