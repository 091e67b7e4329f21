import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './support/browser.ts';
import { thisMachine } from './support/machine.ts';
import { honest, NOTHING, sum, summaryLine, tallyOfPlaywright, tallyOfVitest, type Tally } from './support/tally.ts';
import { prepareTestTools } from './support/test-tools.ts';

/**
 * `npm test`: everything, in the order in which it fails cheapest, until the first stage that fails. The last line is
 * always `N passed, N failed, N skipped` over both runners; a stage that fails without a failing test counts as one.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(ROOT, 'test-results');
const VITEST_REPORT = join(RESULTS, 'vitest.json');
const JOURNEYS_REPORT = join(RESULTS, 'journeys.json');

interface Stage {
  readonly name: string;
  /** What the stage did; undefined when it ran well and holds no tests. */
  run(): Tally | undefined | Promise<Tally | undefined>;
}

const STAGES: readonly Stage[] = [
  { name: 'tools', run: prepare },
  { name: 'build', run: () => npmRun('build') },
  { name: 'types, lint, format', run: () => allAtOnce(['check:types', 'check:lint', 'check:format']) },
  { name: 'tests', run: () => counted('test:vitest', VITEST_REPORT, tallyOfVitest) },
  { name: 'journeys', run: () => counted('test:journeys', JOURNEYS_REPORT, tallyOfPlaywright) },
];

const ONE_FAILURE: Tally = { ...NOTHING, failed: 1 };

function prepare(): Tally | undefined {
  try {
    console.log(`Browser: ${requireBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILURE;
  }
  prepareTestTools(thisMachine).forEach((message) => console.warn(message));
  return undefined;
}

/** Runs a script of package.json to its end, its output passed on. */
function didRun(script: string): boolean {
  const isWindows = process.platform === 'win32';
  return spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit', shell: isWindows }).status === 0;
}

function npmRun(script: string): Tally | undefined {
  return didRun(script) ? undefined : ONE_FAILURE;
}

/** Scripts that read the sources and write nothing: none uses every core by itself. What each says stays in one piece. */
async function allAtOnce(scripts: readonly string[]): Promise<Tally | undefined> {
  const didPass = await Promise.all(scripts.map(didRunAside));
  const failed = didPass.filter((didOne) => !didOne).length;
  return failed === 0 ? undefined : { ...NOTHING, failed };
}

async function didRunAside(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script], { cwd: ROOT, shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  await once(child, 'close');
  process.stdout.write(`${script}\n${Buffer.concat(said).toString('utf8')}`);
  return child.exitCode === 0;
}

/** A runner whose report is read afterwards; the old report goes first, so that it cannot be mistaken for the new. */
function counted(script: string, report: string, tallyOf: (report: unknown) => Tally): Tally {
  rmSync(report, { force: true });
  const didPass = didRun(script);
  try {
    return honest(tallyOf(JSON.parse(readFileSync(report, 'utf8'))), didPass);
  } catch {
    return ONE_FAILURE;
  }
}

async function runAll(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const { name, run } of STAGES) {
    console.log(`\n── ${name}`);
    const tally = await run();
    if (tally !== undefined) tallies.push(tally);
    if (tally !== undefined && tally.failed > 0) {
      console.log(`\nStopped: the stage "${name}" failed.`);
      break;
    }
  }
  return sum(tallies);
}

mkdirSync(RESULTS, { recursive: true });
const total = await runAll();
console.log(summaryLine(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
