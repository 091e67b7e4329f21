import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { appRoot } from '../../electron/app-root.ts';
import { build } from '../../electron/launch/build.ts';
import { isBuildStale } from '../../electron/launch/staleness.ts';
import { benchmarkAppend } from './append-benchmark.ts';
import { benchmarkLookup } from './lookup-benchmark.ts';
import type { Measured } from './measure.ts';
import { type Circumstances, reportOf } from './report.ts';
import type { Sizes } from './sizes.ts';
import { benchmarkCamera } from './camera-benchmark.ts';
import { benchmarkCertificate } from './certificate-benchmark.ts';
import { benchmarkImport } from './import-benchmark.ts';
import { benchmarkMassList } from './mass-list-benchmark.ts';
import { benchmarkMemory } from './memory-benchmark.ts';
import { benchmarkRecord } from './record-benchmark.ts';
import { benchmarkScan } from './scan-benchmark.ts';
import { benchmarkShortage } from './shortage-benchmark.ts';
import { benchmarkStart } from './start-benchmark.ts';

/**
 * `npm run bench [-- --only append,lookup] [--cases N] … [--seed N] [--rounds N] [--out FILE]`: prints a table of ratios
 * and writes it beside this file. It never fails for being slow: a benchmark is looked at, not obeyed.
 */
const BENCHMARKS = {
  append: benchmarkAppend,
  lookup: benchmarkLookup,
  start: benchmarkStart,
  scan: benchmarkScan,
  record: benchmarkRecord,
  import: benchmarkImport,
  certificate: benchmarkCertificate,
  memory: benchmarkMemory,
  camera: benchmarkCamera,
  shortage: benchmarkShortage,
  masses: benchmarkMassList,
} as const satisfies Record<string, (sizes: Sizes) => Promise<Measured[]>>;

/** These run the programs as they are shipped. */
const BUILT: ReadonlySet<string> = new Set(['start', 'scan', 'memory', 'camera']);

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    'lookup-cases': { type: 'string', default: '1000000' },
    'rebuild-cases': { type: 'string', default: '10000' },
    'start-events': { type: 'string', default: '1000000' },
    'import-rows': { type: 'string', default: '100000' },
    'day-returns': { type: 'string', default: '600' },
    scans: { type: 'string', default: '60' },
    parcels: { type: 'string', default: '1000' },
    skus: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '20260302' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});

const whole = (name: Exclude<keyof typeof values, 'only' | 'out'>, least: number): number => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < least) throw new RangeError(`--${name} wants a whole number from ${least}`);
  return number;
};
const sizes: Sizes = {
  cases: whole('cases', 1),
  lookupCases: whole('lookup-cases', 1),
  rebuildCases: whole('rebuild-cases', 1),
  startEvents: whole('start-events', 1),
  importRows: whole('import-rows', 1),
  dayReturns: whole('day-returns', 1),
  scans: whole('scans', 1),
  parcels: whole('parcels', 100),
  skus: whole('skus', 100),
  rounds: whole('rounds', 1),
  seed: whole('seed', 0),
};

const chosen = Object.entries(BENCHMARKS).filter(([name]) => values.only?.split(',').includes(name) ?? true);
/** A part that was measured by itself does not take the place of the whole. */
const out = values.out ?? (values.only === undefined ? fileURLToPath(new URL('results.md', import.meta.url)) : null);
const needsBuild = chosen.some(([name]) => BUILT.has(name));
if (needsBuild && isBuildStale(appRoot()) && (await build(appRoot())) !== 0) throw new Error('the build failed');
const rows: Measured[] = [];
for (const [name, benchmark] of chosen) {
  console.error(`${name}...`);
  rows.push(...(await benchmark(sizes)));
  // Written as it grows: a run that is broken off leaves what it has measured.
  if (out !== null) writeFileSync(out, reportOf(rows, circumstances()));
}
console.log(reportOf(rows, circumstances()));

function circumstances(): Circumstances {
  const [cpu] = cpus();
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  return {
    machine: `${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memoryGb} GB, ${process.platform}`,
    load: `load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    node: process.versions.node,
    sqlite: String(new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get()),
    seed: sizes.seed,
    measuredAt: new Date().toISOString().slice(0, 10),
  };
}
