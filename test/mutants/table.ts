import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../architecture/source-tree.ts';
import { readRows, type Row } from './row.ts';

const BEGIN = '<!-- rows: written by `npm run mutants -- --table` -->';
const END = '<!-- end of rows -->';
const README = join(ROOT, 'test', 'README.md');

/** The table of promises as Markdown, one line per row. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['Row', 'Claim', 'Test', 'Target', 'Last figure', 'The break that turns it red'];
  const lines = rows.map((row) => [row.row, row.claim, testOf(row), row.target, figureOf(row), row.mutant.says]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
}

function testOf({ tests, byName }: Row): string {
  const files = tests.map((file) => `\`${file.replace(/^test\//, '').replace(/\.test\.tsx?$/, '')}\``);
  return [...files, ...(byName === null ? [] : [`in full: \`${byName}\``])].join(', ');
}

function figureOf({ figure, miss }: Row): string {
  return miss === null ? figure : `${figure}. **Missed:** ${miss}`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The page with the table put between its two marks. Throws when it has none. */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks the marks ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

/** test/README.md as it should stand, formatted like every other page. */
export async function pageWith(rows: readonly Row[]): Promise<string> {
  const page = withTable(readFileSync(README, 'utf8'), tableOf(rows));
  return format(page, { ...(await resolveConfig(README)), parser: 'markdown' });
}

/** Brings test/README.md up to date. */
export async function writeTable(): Promise<void> {
  writeFileSync(README, await pageWith(readRows()));
}
