import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const JOURNEY = '.e2e.test.ts';

/** What the tests said of one state of the sources. */
export interface Verdict {
  readonly passed: number;
  /** Full names of the tests that failed; a file that does not load counts under its own name. */
  readonly failed: readonly string[];
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Runs test files in a copy of the project: vitest for its own, Playwright (after a build) for journeys. */
export function tryTests(copy: string, tests: readonly string[]): Verdict {
  const journeys = tests.filter((file) => file.endsWith(JOURNEY));
  const others = tests.filter((file) => !file.endsWith(JOURNEY));
  const verdicts = [
    ...(others.length === 0 ? [] : [tryVitest(copy, others)]),
    ...(journeys.length === 0 ? [] : [tryJourneys(copy, journeys)]),
  ];
  return {
    passed: verdicts.reduce((sum, { passed }) => sum + passed, 0),
    failed: verdicts.flatMap(({ failed }) => failed),
  };
}

function tryVitest(copy: string, files: readonly string[]): Verdict {
  const report = join(copy, 'mutant-report.json');
  rmSync(report, { force: true });
  const reporter = ['--reporter=json', `--outputFile=${report}`];
  run(copy, 'vitest', ['run', '-c', 'test/vitest.config.ts', ...reporter, ...files]);
  return verdictOfVitest(JSON.parse(readFileSync(report, 'utf8')));
}

/** Reads vitest's JSON report; throws ZodError on anything else. */
export function verdictOfVitest(report: unknown): Verdict {
  const { testResults } = VitestReport.parse(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...unloaded.map(({ name }) => name),
    ],
  };
}

const PlaywrightReport = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

function tryJourneys(copy: string, files: readonly string[]): Verdict {
  if (run(copy, 'electron-vite', ['build', '--logLevel', 'warn']).status !== 0)
    return { passed: 0, failed: ['the build'] };
  const { stdout } = run(copy, 'playwright', ['test', '-c', 'test/playwright.config.ts', '--reporter=json', ...files]);
  const { expected, unexpected, flaky } = PlaywrightReport.parse(JSON.parse(stdout)).stats;
  const failures = unexpected + flaky;
  return { passed: expected, failed: failures === 0 ? [] : [`${String(failures)} of ${files.join(', ')}`] };
}

function run(copy: string, program: string, args: readonly string[]) {
  const path = join(copy, 'node_modules', '.bin', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
}
