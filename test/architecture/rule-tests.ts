import type { SourceText } from './source-tree.ts';
import { stringsOf } from './syntax.ts';

const TEST_FILE = /\.test\.tsx?$/;
const LEFT = /^## Rules left to the back office$([\s\S]*?)(?=^## )/m;

/** The trade rules this product has taken on so far (requirements.md 1): each has a test or a line in README. */
export const TAKEN_ON: readonly string[] = [
  ...range(1, 16),
  ...range(24, 32),
  ...range(38, 56),
  'S58',
  'S67',
  ...range(74, 80),
  'S82',
  ...range(87, 90),
  ...range(92, 95),
  'S105',
  ...range(108, 110),
];

/** Ids that a test's or a suite's name begins with: `S13 the no-reason window …`. */
export function testedRules(sources: readonly SourceText[]): ReadonlySet<string> {
  const names = sources.filter(({ path }) => TEST_FILE.test(path)).flatMap((source) => stringsOf(source));
  return new Set(names.flatMap(({ text }) => idsAtStart(text)));
}

/** `S38-S41 …` and `S38, S39 …` name each of their rules. */
function idsAtStart(name: string): string[] {
  const head = /^(?:S\d{2,3}(?:-S\d{2,3})?(?:, | and )?)+(?=[ :]|$)/.exec(name)?.[0] ?? '';
  return [...head.matchAll(/S(\d{2,3})(?:-S(\d{2,3}))?/g)].flatMap(([, from, to]) =>
    range(Number(from), Number(to ?? from)),
  );
}

/** Rules that README says are left to the back office, one line each. */
export function rulesLeft(readme: string): ReadonlySet<string> {
  const lines = (LEFT.exec(readme)?.[1] ?? '').split('\n').filter((line) => line.startsWith('- **S'));
  return new Set(lines.flatMap((line) => idsAtStart(line.slice('- **'.length).replace('**', ''))));
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `S${String(from + at).padStart(2, '0')}`);
}
