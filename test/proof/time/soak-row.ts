import { brokenBy, type FaultOutcome, type FaultRun } from '../../faults/fault-row.ts';
import { type Held, perReturn, soak } from './soak.ts';

const RETURNS_PER_HOUR = 600;
const MEGABYTE = 1024 * 1024;
/** In the long run no more than so much an hour at ten returns a minute; in a short one a return must not stay whole. */
const MOST_PER_RETURN = { full: (5 * MEGABYTE) / RETURNS_PER_HOUR, short: 40 * 1024 };
/** One in a hundred returns: what comes and goes by the clock is none. */
const MOST_HANDLES_PER_RETURN = 0.01;
const HANDLES = ['files', 'resources', 'statements', 'prepared'] as const;

/** T6: what a host holds after a block of work is what it held after the block before. */
export async function runSoak({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const [warmUp, blocks, perBlock] = size === 'full' ? [400, 12, 100] : [12, 5, 6];
  const { held, saved, failed, returnMs } = await soak({ warmUp, blocks, perBlock, workDir });
  const slope = (of: keyof Held): number => perReturn(held, of, perBlock);
  const hourly = (of: keyof Held): string => `${((slope(of) * RETURNS_PER_HOUR) / MEGABYTE).toFixed(1)} MB`;
  const growing = HANDLES.filter((of) => slope(of) > MOST_HANDLES_PER_RETURN);
  return {
    figure:
      `${blocks * perBlock} returns after ${warmUp}: heap +${hourly('heapBytes')} and process +${hourly('rssBytes')} per ` +
      `${RETURNS_PER_HOUR}; ${held.at(-1)?.files} files, ${held.at(-1)?.statements} statements; ` +
      `p95 of a return ${p95Of(returnMs.slice(-returnMs.length / 3))} ms, at first ${p95Of(returnMs.slice(0, returnMs.length / 3))} ms`,
    broken: [
      ...brokenBy(
        'grows with every return',
        growing.map((of) => `${of}: ${held.map((each) => each[of]).join(' ')}`),
      ),
      ...(slope('heapBytes') > MOST_PER_RETURN[size] ? [`the heap grows by ${hourly('heapBytes')} an hour`] : []),
      ...(failed > 0 || saved === 0 ? [`${saved} answered, ${failed} failed: this is not the work it was to be`] : []),
    ],
  };
}

function p95Of(timesMs: readonly number[]): number {
  return Math.round(timesMs.toSorted((a, b) => a - b)[Math.floor(timesMs.length * 0.95)] ?? 0);
}
