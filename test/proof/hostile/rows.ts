import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from '../../faults/fault-row.ts';
import { join } from 'node:path';
import { startHost } from '../../support/host-process.ts';
import { fuzzHttp } from './http-fuzz.ts';
import { heldByRefused, madPages, slowRequests } from './http-storms.ts';
import { fuzzScale } from './scale-fuzz.ts';
import { fuzzPictures } from './picture-fuzz.ts';
import { scanBurst } from './scan-bursts.ts';
import { type SerialBurst, serialBurst } from './serial-bursts.ts';

/** Rows about devices and hostile input that a generator of bad luck can drive: small in `npm test`, large by name. */
export const HOSTILE_ROWS: readonly FaultRow[] = [
  {
    id: 'V1',
    claim: 'malformed scale frames never become a weight',
    target: '1,000,000 frames: 0 crashes, 0 readings the reference does not give; at most 128 bytes kept',
    blocked: () => null,
    run: runScaleFrames,
  },
  {
    id: 'V5',
    claim: 'a burst of scans is not lost or merged',
    target: '20 scans/s for 5 min from two scanners: 0 lost, 0 merged; p95 scan to row at most 100 ms, p99 200 ms',
    blocked: () => null,
    run: runScans,
  },
  {
    id: 'H5',
    claim: 'bent pictures are refused or clean, and never a flood',
    target: '200,000 bent photographs: 0 exceptions, 0 taken with metadata, a tail or more than 50 megapixels',
    blocked: () => null,
    run: runPictures,
  },
  {
    id: 'H14',
    claim: 'malformed HTTP and WebSocket traffic never ends the bench',
    target: '100,000 bent requests, 500 slow ones, 10 MB frames, 10,000 messages at once: 0 exits, 0 errors of ours',
    blocked: () => null,
    run: runHttp,
  },
];

function runScaleFrames({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const { frames, loads, differing, crashed } = fuzzScale(size === 'full' ? 1_000_000 : 12_000, seed);
  return Promise.resolve({
    figure: `${frames} frames, ${loads} loads by both readers, ${differing.length} streams read differently`,
    broken: [
      ...brokenBy('crash of the reader', crashed),
      ...brokenBy('stream read otherwise than by the reference', differing),
      ...(loads === 0 ? ['no frame gave a load: the fuzz is blind'] : []),
    ],
  });
}

const serialFigure = ({ read, sent }: SerialBurst): string => `serial: ${read} of ${sent} read`;

async function runScans({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const isFull = size === 'full';
  const { scans, timesMs, wrong, lost, merged } = await scanBurst(isFull ? 6_000 : 40, isFull ? 50 : 0, workDir);
  const serial = await serialBurst(isFull ? 6_000 : 80, 50);
  const sorted = timesMs.toSorted((a, b) => a - b);
  const [p95, p99] = [0.95, 0.99].map((share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    figure: `${scans} scans, ${lost.length} lost, ${merged.length} merged; ${spread(timesMs)}, p99 ${Math.round(p99 ?? 0)} ms; ${serialFigure(serial)}`,
    broken: [
      ...brokenBy('serial scanner lost, merged or out of order', serial.wrong),
      ...brokenBy('answered as something else', wrong),
      ...brokenBy('in no case', lost),
      ...brokenBy('case of several parcels', merged),
      // Speed is measured by name, on a machine that does nothing else.
      ...(isFull && ((p95 ?? 0) > 100 || (p99 ?? 0) > 200) ? [`slow: ${spread(timesMs)}`] : []),
    ],
  };
}

async function runHttp({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const isFull = size === 'full';
  const { requests, statuses, broken } = await fuzzHttp(isFull ? 100_000 : 500, seed, workDir);
  const said = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} x ${status || 'closed'}`);
  const storms = isFull ? await runStorms(workDir) : [];
  const more = isFull ? '; 500 slow requests, 600 refused strangers, 10,000 messages at once' : '';
  return {
    figure: `${requests} requests: ${said.join(', ')}${more}`,
    broken: [...brokenBy('request', broken), ...storms, ...(statuses.size < 4 ? ['too few kinds of answers'] : [])],
  };
}

async function runStorms(workDir: string): Promise<string[]> {
  const host = await startHost(join(workDir, 'storms'));
  try {
    return [...(await slowRequests(host, 500)), ...(await heldByRefused(host)), ...(await madPages(host, 10_000))];
  } finally {
    await host.stop();
  }
}

function runPictures({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const { pictures, taken, broken } = fuzzPictures(size === 'full' ? 200_000 : 1_500, seed);
  return Promise.resolve({
    figure: `${pictures} bent pictures, ${taken} still clean ones`,
    broken: [...brokenBy('picture', broken), ...(taken === 0 ? ['none was taken: the fuzz is blind'] : [])],
  });
}
