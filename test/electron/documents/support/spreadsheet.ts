import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** False where LibreOffice is not installed; the tests that open a sheet in it then skip, saying so. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined;
export const skipNote = hasLibreOffice ? '' : ' (skipped: install libreoffice-calc-nogui)';

/** Every sheet as CSV with cells as they are shown: comma, quotes, UTF-8, formulas as their results. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';

/** Formulas are worked out again when a workbook is opened, whatever result stands beside them. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The sheets of a workbook as LibreOffice shows them, by name; it works out every formula again. */
export function shownByLibreOffice(workbook: Uint8Array): ReadonlyMap<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-calc-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = { stdio: 'ignore', timeout: 120_000 } as const;
    const job = ['--headless', '--convert-to', FILTER, '--outdir', folder, join(folder, 'book.xlsx')];
    execFileSync('soffice', [profile, ...job], options);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return new Map(files.map((name) => [name.slice('book-'.length, -'.csv'.length), cellsOf(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cellsOf = (path: string): string[][] => Papa.parse<string[]>(readFileSync(path, 'utf8')).data;
