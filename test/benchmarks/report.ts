import type { Measured } from './measure.ts';

/** What stands above the table: without it the figures mean nothing. */
export interface Circumstances {
  readonly machine: string;
  readonly node: string;
  readonly sqlite: string;
  readonly cases: number;
  readonly events: number;
  readonly seed: number;
  readonly measuredAt: string;
}

/** A Markdown table of ratios: how many times the baseline our own work takes. */
export function reportOf(rows: readonly Measured[], at: Circumstances): string {
  const cells = rows.map(({ name, baseline, subjectMs, baselineMs, ratio, low, high, samples }) => [
    name,
    `${number(ratio)} ×`,
    `${number(low)}–${number(high)}`,
    `${number(subjectMs)} ms`,
    `${number(baselineMs)} ms`,
    baseline,
    String(samples),
  ]);
  const heading = ['what', 'ratio', 'p10–p90', 'takes', 'baseline takes', 'baseline', 'rounds'];
  const lines = [heading, heading.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`);
  return `# Benchmarks

Written by \`npm run bench\`. Ratios are medians over rounds in which subject and baseline take turns; compare ratios,
never milliseconds, between machines.

- ${at.measuredAt}, ${at.machine}
- Node ${at.node}, SQLite ${at.sqlite}; ${at.cases} cases, ${at.events} events; seed ${at.seed}

${lines.join('\n')}
`;
}

/** Three significant digits, never in exponents. */
function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : Number(value.toPrecision(3)).toString();
}
