import { brokenBy, type FaultOutcome } from '../../faults/fault-row.ts';
import type { TrialOutcome } from './judge-trial.ts';

/** What is promised of many trials. */
export interface Promised {
  readonly foundShare: number;
  readonly streamingMedianMs: number;
}

const PROMISED: Promised = { foundShare: 0.95, streamingMedianMs: 3_000 };

export interface Strangers {
  readonly heard: number;
  /** Those that something was claimed of, and what. */
  readonly claims: readonly string[];
}

/** What came of many trials: in one line, and what of the promise was not kept. */
export function tellOutcomes(
  outcomes: readonly TrialOutcome[],
  strangers: Strangers,
  { foundShare, streamingMedianMs }: Promised = PROMISED,
): FaultOutcome {
  const count = (kind: TrialOutcome['kind']): number => outcomes.filter((one) => one.kind === kind).length;
  const found = count('right') + count('offered');
  const streamingMs = outcomes
    .filter(({ trial, kind }) => trial.mode === 'streaming' && kind !== 'missed')
    .map(({ tookMs }) => Math.round(tookMs))
    .toSorted((a, b) => a - b);
  const medianMs = at(streamingMs, 0.5);
  const failed = outcomes.filter(({ kind }) => kind === 'missed' || kind === 'wrong').map(describeOutcome);
  return {
    figure:
      `${outcomes.length} scales: ${count('right')} named, ${count('offered')} offered, ${count('missed')} missed, ` +
      `${count('wrong')} wrong (${percent(found, outcomes.length)} %); streaming median ${medianMs} ms, ` +
      `p95 ${at(streamingMs, 0.95)} ms; ${strangers.heard} strangers: ${strangers.claims.length} claims` +
      (count('missed') === 0 ? '' : `; missed: ${linesOf(outcomes.filter(({ kind }) => kind === 'missed'))}`),
    broken: [
      ...(found / outcomes.length >= foundShare ? [] : brokenBy('not found', failed)),
      ...(medianMs < streamingMedianMs ? [] : [`the median is ${medianMs} ms`]),
      ...brokenBy('claimed for a stranger', strangers.claims),
      ...brokenBy('a wrong claim', outcomes.filter(({ kind }) => kind === 'wrong').map(describeOutcome)),
    ],
  };
}

function describeOutcome({ trial, said }: TrialOutcome): string {
  return `${trial.protocol} ${trial.baudRate} ${trial.parity} ${trial.mode} ${trial.isMoving ? 'moving' : 'at rest'}: ${said}`;
}

/** Families and lines, each once, with how often. */
function linesOf(outcomes: readonly TrialOutcome[]): string {
  const lines = outcomes.map(({ trial }) => `${trial.protocol} ${trial.baudRate} ${trial.parity} ${trial.mode}`);
  return [...new Set(lines)].map((line) => `${lines.filter((one) => one === line).length} x ${line}`).join(', ');
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
