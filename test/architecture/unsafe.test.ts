import { describe, expect, it } from 'vitest';
import { CODE, listed, SHIPPED_CODE, sources } from './source-tree.ts';
import { electronImportViolations, ONLY_ONCE, sqlViolations, unsafeViolations } from './unsafe.ts';

const shipped = sources(SHIPPED_CODE);
const at = (text: string, path = 'renderer/a.tsx') => ({ path, text });

describe('the code', () => {
  it('uses no escape hatch', () => {
    expect(listed(sources(CODE).flatMap(unsafeViolations))).toEqual([]);
  });

  it('runs only SQL that is written out', () => {
    expect(listed(shipped.flatMap(sqlViolations))).toEqual([]);
  });

  it('imports electron only in the shell', () => {
    expect(listed(sources(CODE).flatMap(electronImportViolations))).toEqual([]);
  });

  it.each(Object.keys(ONLY_ONCE))('has %s in at most one file', (what) => {
    const files = shipped.filter((source) => ONLY_ONCE[what]?.(source)).map(({ path }) => path);
    expect(files.slice(1)).toEqual([]);
  });
});

describe('escape hatches', () => {
  it.each([
    ['let a: any;', 'any'],
    ['const a = b as any;', 'any'],
    ['const a: Array<any> = [];', 'any'],
    ['const a = b as unknown as string;', 'as unknown as'],
    ['const a = (b as unknown) as string;', 'as unknown as'],
    ['// @ts-ignore\nconst a = 1;', 'ts-ignore'],
    ['// @ts-nocheck\nconst a = 1;', 'ts-ignore'],
    ['// @ts-expect-error\nconst a = 1;', 'no reason given'],
    ['// eslint-disable-next-line no-eval\nconst a = 1;', 'no reason given'],
    ['/* oxlint-disable no-eval */\nconst a = 1;', 'no reason given'],
    ['// TODO finish\nconst a = 1;', 'unfinished work'],
    ['const a = <p dangerouslySetInnerHTML={html} />;', 'raw HTML'],
    ['const a = { dangerouslySetInnerHTML: html };', 'raw HTML'],
    ['node.innerHTML = text;', 'raw HTML'],
    ["node.insertAdjacentHTML('beforeend', text);", 'raw HTML'],
    ['eval("1");', 'eval'],
    ['new Function("1");', 'new Function'],
    ['Function("1");', 'Function()'],
    ['console.log(1);', 'console'],
    ['items.forEach(console.log);', 'console'],
  ])('%s', (text, what) => {
    expect(unsafeViolations(at(text)).map((violation) => violation.what)).toEqual([what]);
  });

  it('accepts a suppression that says why, and the terminal in a program', () => {
    expect(unsafeViolations(at('// oxlint-disable-next-line no-eval -- the page is our own\nconst a = 1;'))).toEqual(
      [],
    );
    expect(unsafeViolations(at('// @ts-expect-error the declaration lags behind\nconst a = 1;'))).toEqual([]);
    expect(unsafeViolations(at('console.log(1);', 'electron/cli-main.ts'))).toEqual([]);
    expect(unsafeViolations(at('const a = b as unknown; const s = "any eval(console)";'))).toEqual([]);
  });
});

describe('SQL', () => {
  const faults = (text: string): number => sqlViolations(at(text, 'electron/store/a.ts')).length;

  it.each([
    ['db.prepare(sql);'],
    ['db.prepare(`SELECT * FROM ${table}`);'],
    ["db.prepare('SELECT ' + column);"],
    ['this.database.exec(text);'],
    ['database.exec(`DROP TABLE ${name}`);'],
    ['let sql = "SELECT 1"; db.prepare(sql);'],
  ])('%s is refused', (text) => {
    expect(faults(text)).toBe(1);
  });

  it.each([
    ['db.prepare("SELECT 1");'],
    ['db.prepare(`SELECT 1`);'],
    ['const SQL = `SELECT 1`; db.prepare(SQL);'],
    ['/x/.exec(text);'],
    ['PATTERN.exec(text);'],
  ])('%s is fine', (text) => {
    expect(faults(text)).toBe(0);
  });
});

describe('things that stand in one place', () => {
  it.each([
    ['new Database(', 'const db = new Database(path);'],
    ['ipcMain.on / ipcMain.handle', 'ipcMain.handle("a", run);'],
    ['shell.openExternal', 'await shell.openExternal(url);'],
  ])('%s is recognised', (what, text) => {
    expect(ONLY_ONCE[what]?.(at(text, 'electron/a.ts'))).toBe(true);
    expect(ONLY_ONCE[what]?.(at('const a = 1;', 'electron/a.ts'))).toBe(false);
  });

  it('refuses electron outside the shell', () => {
    const text = `import { app } from 'electron';`;
    expect(electronImportViolations(at(text, 'electron/host.ts'))).toHaveLength(1);
    expect(electronImportViolations(at(`import x from 'electron/main';`, 'renderer/a.ts'))).toHaveLength(1);
    expect(electronImportViolations(at(text, 'electron/shell/main.ts'))).toEqual([]);
  });
});
