import { z } from 'zod';
import { GapProblem } from '../../shared/domain/shortage/gap-problem.ts';
import { solveGap } from '../../shared/domain/shortage/solve-gap.ts';
import { whereLost } from '../../shared/domain/shortage/where-lost.ts';
import type { CliAnswer } from './run-command.ts';

/** A problem is a few hundred lines of JSON; what is longer is something else. */
const MOST_BYTES = 1_000_000;

/** Reads one gap problem (JSON, masses in mg) and answers what explains it. */
export async function answerGap(input: AsyncIterable<Uint8Array>): Promise<CliAnswer> {
  const text = await readText(input);
  if (text === null) return refused('gap-too-long', 'More than 1 MB came in: give one problem, as JSON.');
  const json = parseJson(text);
  if (!json.success) return refused('gap-no-json', 'What came in is no JSON: write one problem to standard input.');
  const problem = GapProblem.safeParse(json.data);
  if (!problem.success) return refused('gap-problem', sentenceOf(problem.error));
  const solution = solveGap(problem.data);
  const { verdict, probabilities, hypotheses, smallestNoticeableMg, next, caution } = solution;
  const waybill = whereLost(problem.data, solution);
  const output = {
    verdict,
    probabilities,
    hypotheses,
    smallestNoticeableMg,
    // Chances are those of what is on the list; this says that they are not to be relied upon.
    ...(caution === 'none' ? {} : { caution }),
    ...(next === undefined ? {} : { next }),
    ...(waybill === null ? {} : { waybill }),
  };
  return { output, isGood: true };
}

async function readText(input: AsyncIterable<Uint8Array>): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of input) {
    length += bytes.length;
    if (length > MOST_BYTES) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const Json = z.string().transform((text, context) => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
});
const parseJson = (text: string) => Json.safeParse(text);

/** Where the first fault stands, and what is wrong there. */
function sentenceOf({ issues }: z.ZodError): string {
  const [{ path, message } = { path: [], message: '' }] = issues;
  const where = path.length === 0 ? 'The problem' : `"${path.map(String).join('.')}"`;
  return `${where} cannot be used (${message}): masses are whole or decimal numbers of mg above zero, spreads from zero.`;
}

const refused = (kind: string, message: string): CliAnswer => ({
  output: { error: { kind, message } },
  isGood: false,
});
