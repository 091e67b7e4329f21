import type { Measured } from './measure.ts';

/** What stands above the table: without it the figures mean nothing. */
export interface Circumstances {
  readonly machine: string;
  readonly node: string;
  readonly sqlite: string;
  readonly load: string;
  readonly seed: number;
  readonly measuredAt: string;
}

/** A Markdown table of ratios: how many times the baseline our own work takes. */
export function reportOf(rows: readonly Measured[], at: Circumstances): string {
  const cells = rows.map((row) => [
    row.name,
    `${number(row.ratio)} ×`,
    `${number(row.low)}–${number(row.high)}`,
    promised(row),
    `${number(row.takes)} ${row.unit}`,
    `${number(row.baselineTakes)} ${row.unit}`,
    row.baseline,
    String(row.rounds),
  ]);
  const heading = ['what', 'ratio', 'p10–p90', 'promise', 'takes', 'baseline takes', 'baseline', 'rounds'];
  const lines = table([heading, ...cells]);
  return `# Benchmarks

Written by \`npm run bench\`. Ratios are medians over rounds in which subject and baseline take turns; compare ratios,
never milliseconds, between machines.

- ${at.measuredAt}, ${at.machine}, ${at.load}
- Node ${at.node}, SQLite ${at.sqlite}; seed ${at.seed}

${lines.join('\n')}
`;
}

/** What was promised of this line, and whether this run kept it. */
function promised({ promise, ratio, takes, unit }: Measured): string {
  if (promise === null) return '';
  const isKept = (promise.of === 'ratio' ? ratio : takes) <= promise.atMost;
  const limit = promise.of === 'ratio' ? `${number(promise.atMost)} ×` : `${number(promise.atMost)} ${unit}`;
  return `≤ ${limit}: ${isKept ? 'kept' : 'missed'}`;
}

/** Columns of equal width, as the formatter wants them; the first row is the heading. */
function table([heading = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** Three significant digits, never in exponents. */
function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : Number(value.toPrecision(3)).toString();
}
