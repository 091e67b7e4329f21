import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { comparisons } from './comparisons.ts';
import { fillBench } from './filled-bench.ts';
import { compare, type Measured } from './measure.ts';
import { reportOf } from './report.ts';

/**
 * `npm run bench [-- --cases N] [--seed N] [--rounds N] [--out FILE]`: prints a table of ratios and writes it beside this file.
 * It never fails for being slow: a benchmark is looked at, not obeyed.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20260302' },
    rounds: { type: 'string', default: '15' },
    out: { type: 'string', default: fileURLToPath(new URL('results.md', import.meta.url)) },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const rounds = Number(values.rounds);
if (![cases, seed, rounds].every(Number.isInteger) || cases < 20 || rounds < 1) {
  throw new RangeError('--cases wants a whole number from 20, --rounds one from 1, --seed any');
}

console.error(`Receiving and closing ${cases} returns...`);
const bench = await fillBench(cases, seed);
const events = bench.parts.events.count();
const sqlite = String(bench.parts.database.prepare('SELECT sqlite_version()').pluck().get());
const rows: Measured[] = [];
for (const comparison of comparisons(bench, cases)) {
  console.error(`${comparison.name}...`);
  rows.push(await compare({ ...comparison, rounds: Math.min(comparison.rounds, rounds) }));
}
await bench.close();

const [cpu] = cpus();
const memoryGb = Math.round(totalmem() / 1024 ** 3);
const report = reportOf(rows, {
  machine: `${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memoryGb} GB, ${process.platform}`,
  node: process.versions.node,
  sqlite,
  cases,
  events,
  seed,
  measuredAt: new Date().toISOString().slice(0, 10),
});
writeFileSync(values.out, report);
console.log(report);
